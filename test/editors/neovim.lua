-- Does in Neovim what a person does: opens a memo, waits for the warnings, takes the first rewording at one of them.
-- Prints JSON for neovim.test.ts.
local function wait(what, condition)
  if not vim.wait(20000, condition, 20) then
    print(vim.json and vim.json.encode({ failed = what }) or what)
    vim.cmd('cquit')
  end
end

local function diagnostics()
  return vim.diagnostic.get(0)
end

wait('no diagnostics', function()
  return #diagnostics() > 0
end)
local before = diagnostics()
local first = before[1]
vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })

vim.ui.select = function(items, _, choose)
  choose(items[1])
end
local version = vim.api.nvim_buf_get_changedtick(0)
vim.lsp.buf.code_action()
wait('no fix', function()
  return vim.api.nvim_buf_get_changedtick(0) ~= version
end)
wait('the warning stayed', function()
  return #diagnostics() < #before
end)

local function messages(list)
  return vim.tbl_map(function(item)
    return item.message
  end, list)
end
io.stdout:write(vim.fn.json_encode({
  before = messages(before),
  after = messages(diagnostics()),
  text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n'),
}))
vim.cmd('qall!')
