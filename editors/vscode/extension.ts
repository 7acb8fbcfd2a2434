import { existsSync } from "node:fs";
import { join } from "node:path";
import { commands, type ExtensionContext, env, window, workspace } from "vscode";
import { LanguageClient, type ServerOptions } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

/** Runs `tidegate lsp` while there is a Tide file to speak of. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    workspace.onDidGrantWorkspaceTrust(start),
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("tide")) await restart();
    }),
    commands.registerCommand("tide.restart", restart),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}

async function restart(): Promise<void> {
  await deactivate();
  await start();
}

async function start(): Promise<void> {
  // A folder may name the program to run, so it must be trusted first.
  if (client !== undefined || !workspace.isTrusted) return;
  client = new LanguageClient("tide", "Tide", server(), {
    documentSelector: [
      { scheme: "file", language: "tide" },
      { scheme: "untitled", language: "tide" },
    ],
    synchronize: { fileEvents: workspace.createFileSystemWatcher("**/*.tide") },
  });
  try {
    await client.start();
  } catch (error) {
    const { command } = server();
    const reason = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(
      env.language.startsWith("zh")
        ? `无法启动 ${command}：${reason}。请在设置 tide.command 中写明 tidegate 的位置。`
        : `${command} cannot be started: ${reason}. Say in the setting tide.command where tidegate is.`,
    );
  }
}

function server(): Extract<ServerOptions, { command: string }> {
  const settings = workspace.getConfiguration("tide");
  const language = settings.get<string>("language", "auto");
  const args = ["lsp", "--stdio", ...(language === "auto" ? [] : ["--lang", language])];
  return { command: settings.get<string>("command", "") || ownCommand(), args };
}

/** The program of the folder itself, in a checkout of Tidegate. */
function ownCommand(): string {
  for (const { uri } of workspace.workspaceFolders ?? []) {
    const command = join(uri.fsPath, "bin", "tidegate");
    if (existsSync(command)) return command;
  }
  return "tidegate";
}
