import * as vscode from 'vscode';

/** Folder of the page's script and style sheet. */
export const pageFolder = (context: vscode.ExtensionContext): vscode.Uri =>
  vscode.Uri.joinPath(context.extensionUri, 'client', 'dist');

/**
 * The page's frame. Its policy allows our own script (by a nonce made anew for each page) and our own style sheet, and nothing
 * else: no other script, no inline style, no picture, no connection.
 */
export function pageHtml(webview: vscode.Webview, folder: vscode.Uri): string {
  const nonce = crypto.randomUUID();
  const file = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('report.css')}">
</head>
<body>
<script nonce="${nonce}" src="${file('report.js')}"></script>
</body>
</html>`;
}
