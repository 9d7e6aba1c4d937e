// Runs a fuzz target without a fuzzer, as the usual tests do: over every file of its corpus, then
// over those files with a few bytes changed, the same ones every time.
// Usage: csv_fuzz EXECUTIONS FOLDER; an input that fails is left in csv_fuzz.failed.
#include <sanitizer/common_interface_defs.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

#include "fuzz/fuzz.h"

// So that what `require` ends is handled like what the sanitizer ends.
extern "C" const char* __asan_default_options() { return "handle_abort=1"; }

namespace {

std::string input;
std::string failed_input_path;

void keep_failed_input() { std::ofstream(failed_input_path, std::ios::binary) << input; }

void execute() {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::vector<std::string> read_folder(const char* folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> files;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    files.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return files;
}

/// Changes texts at random places, each time by one of what a fuzzer would try first.
class Changes {
 public:
  explicit Changes(const std::vector<std::string>& files) : files_(files) {}

  std::string changed_file() {
    std::string text = one_of(files_);
    for (std::size_t left = 1 + below(4); left > 0; --left) change(text);
    return text;
  }

 private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }
  const std::string& one_of(const std::vector<std::string>& texts) {
    return texts[below(texts.size())];
  }
  std::string stretch_of(const std::string& text) {
    return text.substr(below(text.size() + 1), below(40));
  }
  void change(std::string& text) {
    constexpr std::string_view telling("\"\n\r,;\t |<>/&-.0919\0\xFF\xC3\xA9", 23);
    const std::size_t at = below(text.size() + 1);
    switch (below(4)) {
      case 0:
        text.insert(at, 1, telling[below(telling.size())]);
        break;
      case 1:
        text.erase(at, 1 + below(8));
        break;
      case 2:
        text.insert(at, stretch_of(one_of(files_)));
        break;
      default:
        if (at < text.size()) text[at] = static_cast<char>(below(256));
    }
  }

  const std::vector<std::string>& files_;
  std::mt19937 random_;
};

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> files =
      argc == 3 ? read_folder(argv[2]) : std::vector<std::string>();
  if (files.empty()) {
    std::fprintf(stderr, "usage: %s EXECUTIONS FOLDER, which must have files\n", argv[0]);
    return 2;
  }
  failed_input_path = std::string(argv[0]) + ".failed";
  __sanitizer_set_death_callback(keep_failed_input);
  for (const std::string& file : files) {
    input = file;
    execute();
  }
  Changes changes(files);
  for (long left = std::atol(argv[1]); left > 0; --left) {
    input = changes.changed_file();
    execute();
  }
}
