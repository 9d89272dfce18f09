import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../startServer.ts';
import { nodeRuntime } from './nodeRuntime.ts';

// Speaks over what the command line names: --stdio, --node-ipc, --socket=… or --pipe=….
startServer(createConnection(ProposedFeatures.all), nodeRuntime);
