// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/public_data.h"

#include <fstream>
#include <sstream>

namespace desk::test {

std::string publicData(std::string_view relative) { return std::string(RIGHTSDESK_PUBLIC_DATA "/").append(relative); }
std::string sourceFile(std::string_view relative) { return std::string(RIGHTSDESK_SOURCE_DIR "/").append(relative); }

std::string readFile(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    EXPECT_TRUE(file.good()) << "cannot read " << path;
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
}

} // namespace desk::test
