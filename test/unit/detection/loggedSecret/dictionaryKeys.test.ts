import { describeCases } from './marked.ts';

const keys = '{"live": os.environ["XTOPAY_CLIENT_SECRET"]}';

describeCases('Python', 'pay.py', 'what a dictionary holds for its keys', [
  `keys = ${keys}\n«print([keys[mode] for mode in keys])»`,
  `keys = ${keys}\nfor mode in keys: «print(keys[mode])»`,
  `keys = ${keys}\nfor mode in sorted(keys):\n    «print(f"{mode}={keys[mode]}")»\n`,
  `keys = ${keys}\nfor mode in list(keys): «print(keys[mode].strip())»`,
  `keys = dict(live=os.environ["XTOPAY_CLIENT_SECRET"])\nfor mode in keys: «print(keys[mode])»`,
  `modes = {"live": ${keys}}\nfor mode in modes:\n    for name in modes[mode]:\n        «print(modes[mode][name])»\n`,
]);

describeCases('Python', 'pay.py', 'what a dictionary holds for other names, and what its keys are', [
  `keys = ${keys}\nfor mode in keys: print(mode)`,
  `keys = ${keys}\nfor mode in keys: print(keys[mode][:8])`,
  `keys = ${keys}\nfor mode in keys: print(len(keys[mode]))`,
  `keys = ${keys}\nfor mode in keys: print(names[mode])`,
  `keys = ${keys}\nfor mode in modes: print(keys[mode])`,
  `keys = ${keys}\nmode = "test"\nprint(keys[mode])`,
  `keys = ${keys}\n[mode for mode in keys]\nprint(keys[mode])`,
  `modes = {"live": ${keys}}\nfor mode in modes:\n    for name in modes[mode]:\n        print(name)\n`,
  'keys = [os.environ["XTOPAY_CLIENT_SECRET"]]\nfor index in keys: print(keys[index])',
  'keys = {"live": 1}\nfor mode in keys: print(keys[mode])',
]);
