import { describeCases } from './marked.ts';

const rb = 'ENV["XTOPAY_CLIENT_SECRET"]';
const py = 'os.environ["XTOPAY_CLIENT_SECRET"]';

describeCases('Ruby', 'pay.rb', 'a method in one line, which ends with it', [
  `key = ${rb}; def show(key) = key\n«puts key»`,
  `key = ${rb}\ndef show(key) = key\nif live\n  «puts key»\nend`,
  `key = ${rb}\nif live\n  def show(key) = key\n  «puts key»\nend`,
]);

describeCases('Ruby', 'pay.rb', 'a block without indentation', [
  `[${rb}].each {\n«puts it»\n}`,
  `[${rb}].each {\nputs it.size\n}`,
]);

describeCases('Ruby', 'pay.rb', 'a loop in a block', [
  `banks.each { for key in [${rb}] do\n «puts key»\n end }`,
  `banks.each { for key in [bank] do\n puts key\n end }`,
]);

describeCases('Ruby', 'pay.rb', 'a name of one method, or of all', [
  `def load\n  myself = ${rb}\nend\ndef show\n  puts myself\nend`,
  `class Pay\n  def load\n    $key = ${rb}\n  end\nend\ndef show\n  «puts $key»\nend`,
]);

describeCases('Python', 'pay.py', 'a name of one function, or of all', [
  `def load():\n    KEY = ${py}\n    return 1\n\nprint(KEY)\n`,
  `class Pay:\n    @classmethod\n    def load(cls):\n        cls.key = ${py}\n\n    @classmethod\n    def show(cls):\n        «print(cls.key)»\n`,
]);

describeCases('Python', 'pay.py', 'a comprehension, whose names end with it', [
  `send([key for key in keys if print(key) or key], ${py})`,
]);
