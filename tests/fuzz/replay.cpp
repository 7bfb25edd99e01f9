// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzzer without libFuzzer: over every file of a folder, and over mutations that are the same every
// time. Names each input before it is run, so that the last line says which one ended the program.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

using Input = std::vector<std::uint8_t>;

constexpr std::size_t mutationCount = 400;

struct Seed
{
    std::string name;
    Input bytes;
};

std::vector<Seed> readSeeds(const std::filesystem::path &folder)
{
    std::vector<Seed> seeds;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        seeds.push_back({entry.path().filename().string(),
                         Input(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>())});
    }
    std::sort(seeds.begin(), seeds.end(), [](const Seed &a, const Seed &b) { return a.name < b.name; });
    return seeds;
}

/// The standard's distributions differ between libraries; its engines do not.
class Dice
{
public:
    std::size_t below(std::size_t count) { return count == 0 ? 0 : m_engine() % count; }
    std::uint8_t byte() { return static_cast<std::uint8_t>(below(256)); }

private:
    std::mt19937 m_engine{1};
};

Input::iterator at(Input &input, std::size_t offset)
{
    return input.begin() + static_cast<std::ptrdiff_t>(offset);
}

void mutate(Input &input, const Input &other, Dice &dice)
{
    const std::size_t first = dice.below(input.size());
    const std::size_t length = 1 + dice.below(16);
    const std::size_t last = std::min(input.size(), first + length);
    switch (dice.below(6)) {
    case 0: // one bit
        if (!input.empty())
            input[first] = static_cast<std::uint8_t>(input[first] ^ (1U << dice.below(8)));
        break;
    case 1: // some bytes
        for (std::size_t i = first; i < last; ++i)
            input[i] = dice.byte();
        break;
    case 2: // fewer bytes
        input.erase(at(input, first), at(input, last));
        break;
    case 3: { // the same bytes again
        const Input again(at(input, first), at(input, last));
        input.insert(at(input, dice.below(input.size())), again.begin(), again.end());
        break;
    }
    case 4: // nothing from here on
        input.resize(first);
        break;
    default: { // somebody else's end
        input.resize(first);
        const std::size_t from = dice.below(other.size());
        input.insert(input.end(), other.begin() + static_cast<std::ptrdiff_t>(from), other.end());
    }
    }
}

void run(const std::string &name, const Input &input)
{
    std::cout << name << std::endl;
    LLVMFuzzerTestOneInput(input.data(), input.size());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2 || !std::filesystem::is_directory(argv[1])) {
        std::cerr << "usage: " << argv[0] << " FOLDER\n";
        return 2;
    }
    const std::vector<Seed> seeds = readSeeds(argv[1]);
    if (seeds.empty()) {
        std::cerr << "There is nothing to run in " << argv[1] << ".\n";
        return 1;
    }
    for (const Seed &seed : seeds)
        run(seed.name, seed.bytes);
    run("nothing", {});
    Dice dice;
    for (std::size_t i = 0; i < mutationCount; ++i) {
        const Seed &seed = seeds[i % seeds.size()];
        Input input = seed.bytes;
        for (std::size_t times = 1 + dice.below(4); times > 0; --times)
            mutate(input, seeds[dice.below(seeds.size())].bytes, dice);
        run("mutation " + std::to_string(i) + ", of " + seed.name, input);
    }
}
