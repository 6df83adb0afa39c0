-- 良言 liangyan in Neovim 0.7 and later: put this file into ~/.config/nvim/plugin/liangyan.lua.
-- The server has to be on PATH: npm install --global liangyan-VERSION.tgz (made by `npm run package`).
local clients = {}

local function attach(buffer)
  local folder = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':p:h')
  clients[folder] = clients[folder]
    or vim.lsp.start_client({
      name = 'liangyan',
      cmd = { 'liangyan-server', '--stdio' },
      root_dir = folder,
      workspace_folders = { { uri = vim.uri_from_fname(folder), name = folder } },
      init_options = { language = 'zh' },
      on_exit = function()
        clients[folder] = nil
      end,
    })
  vim.lsp.buf_attach_client(buffer, clients[folder])
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'text', 'markdown' },
  callback = function(event)
    attach(event.buf)
  end,
})
