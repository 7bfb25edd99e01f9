// SPDX-License-Identifier: GPL-3.0-or-later
// Every proof of transparency-dev/merkle, good and broken, reaches its stated verdict.
#include "core/audit/merkle.h"
#include "tests/support/json_vectors.h"

#include <filesystem>
#include <map>

namespace desk::audit {
namespace {

using nlohmann::json;

/// Some broken cases hold hashes that are not 32 bytes long. Ours cannot be: cut or filled, they stay wrong
/// ones.
Digest256 digestOf(const json &base64)
{
    Digest256 out{};
    const Bytes bytes = fromBase64(base64.get<std::string>()).value();
    std::copy_n(bytes.begin(), std::min(bytes.size(), out.size()), out.begin());
    return out;
}

/// A hash that is missing altogether becomes one that occurs nowhere else.
Digest256 digestAt(const json &vector, const char *member)
{
    const json &value = vector.at(member);
    const bool missing = value.is_null() || value.get<std::string>().empty();
    return missing ? crypto::sha256Of({asBytes("missing "), asBytes(member)}) : digestOf(value);
}

std::uint64_t numberAt(const json &vector, const char *member)
{
    return vector.at(member).get<std::uint64_t>();
}

Result<void> verdictOf(const std::string &kind, const json &vector)
{
    Proof proof;
    if (vector.at("proof").is_array()) {
        for (const json &hash : vector.at("proof"))
            proof.push_back(digestOf(hash));
    }
    if (kind == "inclusion")
        return verifyInclusion(numberAt(vector, "leafIdx"), digestAt(vector, "leafHash"), proof,
                               {numberAt(vector, "treeSize"), digestAt(vector, "root")});
    if (kind == "consistency")
        return verifyConsistency({numberAt(vector, "size1"), digestAt(vector, "root1")},
                                 {numberAt(vector, "size2"), digestAt(vector, "root2")}, proof);
    if (kind == "subtreeinclusion")
        return verifySubtreeInclusion(
            numberAt(vector, "leafIdx"), digestAt(vector, "leafHash"), proof,
            {numberAt(vector, "start"), numberAt(vector, "end"), digestAt(vector, "root")});
    return verifySubtreeConsistency(
        {numberAt(vector, "start"), numberAt(vector, "end"), digestAt(vector, "root1")},
        {numberAt(vector, "size"), digestAt(vector, "root2")}, proof);
}

struct Counts
{
    int accepted = 0;
    int refused = 0;
    bool operator==(const Counts &) const = default;
};

TEST(MerkleVectors, everyVectorReachesItsVerdict)
{
    const std::map<std::string, Counts> expected{{"inclusion", {6, 92}},
                                                 {"consistency", {6, 92}},
                                                 {"subtreeinclusion", {12, 192}},
                                                 {"subtreeconsistency", {12, 106}}};
    int files = 0;
    for (const auto &[kind, counts] : expected) {
        Counts found;
        const std::string folder = test::publicData("merkle-vectors/testdata/" + kind);
        for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.path().extension() != ".json")
                continue;
            SCOPED_TRACE(entry.path().string());
            ++files;
            const json vector = test::readJson(entry.path().string());
            const auto verdict = verdictOf(kind, vector);
            if (vector.at("wantErr").get<bool>()) {
                ++found.refused;
                EXPECT_FAILS(verdict, ErrorCode::Tampered);
            } else {
                ++found.accepted;
                EXPECT_OK(verdict);
            }
        }
        EXPECT_EQ(found, counts) << kind;
    }
    EXPECT_EQ(files, 518);
}

} // namespace
} // namespace desk::audit
