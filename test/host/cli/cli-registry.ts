import type { CliData, CliFlags, CliHandler } from 'obsidian';

interface CliCommand {
  readonly description: string;
  readonly flags: CliFlags | null;
  readonly handler: CliHandler;
}

/** The commands that plugins add to the app's own command line. */
export class CliRegistry {
  private readonly commands = new Map<string, CliCommand>();

  add(command: string, description: string, flags: CliFlags | null, handler: CliHandler): void {
    if (!/^[\w:-]+$/.test(command)) throw new Error(`"${command}" is no command: alphanumeric characters without spaces.`);
    if (this.commands.has(command)) throw new Error(`The command "${command}" is registered already.`);
    this.commands.set(command, { description, flags, handler });
  }

  remove(command: string): void {
    this.commands.delete(command);
  }

  /** What the app's help lists: each command with what it says of itself and of its flags. */
  help(): Record<string, { description: string; flags: CliFlags | null }> {
    return Object.fromEntries([...this.commands].map(([name, { description, flags }]) => [name, { description, flags }]));
  }

  /** Runs a command as a terminal does: `key=value` for a value, `key` for a flag. What a command does not know is handed to it too. */
  async run(words: readonly string[]): Promise<string> {
    const [name = '', ...params] = words;
    const command = this.commands.get(name);
    if (!command) throw new Error(`There is no command "${name}".`);
    const data: CliData = {};
    for (const word of params) {
      const at = word.indexOf('=');
      if (at < 0) data[word] = 'true';
      else data[word.slice(0, at)] = word.slice(at + 1);
    }
    return command.handler(data);
  }
}
