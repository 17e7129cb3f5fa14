import type { BasesAllOptions, BasesPropertyId, BasesViewRegistration } from 'obsidian';
import { BasesViewConfig, Component, QueryController } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../app.ts';
import type { HostBasesQueryResult } from './base-query.ts';

/** Runs a base's query and tells its view. */
export class HostQueryController extends QueryController {
  constructor(readonly app: HostApp) {
    super(app as never, null, null as never, null);
  }
}

/** What plugins extend. As in the app, configuration and data come after the view was made. */
export abstract class HostBasesView extends Component {
  abstract type: string;
  app: HostApp;
  config: BasesViewConfig | undefined = undefined;
  allProperties: BasesPropertyId[] | undefined = undefined;
  data: HostBasesQueryResult | undefined = undefined;

  constructor(controller: HostQueryController) {
    super();
    this.app = controller.app;
  }

  abstract onDataUpdated(): void;

  createFileForView(): Promise<void> {
    return Promise.reject(new Error('This host makes no note from a base.'));
  }
}

/** What a view is registered with, in the types of this host. */
export interface HostBasesRegistration extends Pick<BasesViewRegistration, 'name' | 'icon'> {
  readonly factory: (controller: HostQueryController, containerEl: HTMLElement) => HostBasesView;
  readonly options?: (config: BasesViewConfig) => BasesAllOptions[];
}

/** A view's configuration, with the options that a `.base` file gives it. */
export function configOf(type: string, name: string, options: Readonly<Record<string, unknown>>): BasesViewConfig {
  const config = BasesViewConfig.create__(null as never, type, name);
  for (const [key, value] of Object.entries(options)) config.set(key, value);
  return config;
}
