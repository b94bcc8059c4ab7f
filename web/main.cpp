// The program: reads the command line, runs the verb, and says in one sentence what stopped it.
#include <iostream>

#include "web/commands/command_line.h"

int main(int argc, char** argv) {
  using namespace fingerpost;
  try {
    CommandLine line;
    try {
      line.app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return line.app.exit(error) == 0 ? done : wrong_usage;
    }
    return line.run({std::cin, std::cout, std::cerr});
  } catch (const std::exception& error) {
    std::cerr << "fingerpost: " << error.what() << '\n';
    return cannot_start;
  }
}
