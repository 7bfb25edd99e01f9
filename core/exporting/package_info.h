// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/crypto/digest.h"
#include "core/policy/vocabulary.h"

namespace desk::exporting {

/// Something that is held but not in the package, or only in part.
struct Withheld
{
    std::string category;
    std::string field;       ///< Empty: the whole category.
    std::string reason;      ///< A code: "secret", "anonymous", "joint", "other-person", …
    std::string explanation; ///< For the person, in the package's language.
    std::uint64_t records = 0;
    std::string ground = {};     ///< Of what was struck out: a code of redactionGrounds.
    std::uint64_t places = 0;    ///< Struck out: how often.
};

/// Everything a package says besides the records themselves.
struct PackageInfo
{
    std::string reference;
    policy::Right right = policy::Right::Access;
    std::string platformId;
    std::string platformName;
    std::string policyVersion;
    std::string language = "en"; ///< BCP 47; pages come in English and Simplified Chinese, else English.
    Instant createdAt{};         ///< Also the time of every file in the package.
    QDate requestReceivedOn;     ///< May be invalid: then it is not mentioned.
    std::vector<std::string> lawTexts; ///< Paragraphs on rights and complaints, shown as they are.
    std::string deskName;
    std::vector<Withheld> withheld;
    bool ownTerms = false;  ///< The platform's policy names terms of schema.org.
    std::string letter;     ///< The answer as PDF; empty: the package has none.
    std::string checkpoint; ///< C2SP signed note with the tree head the proof belongs to.
    std::uint64_t logIndex = 0;
    std::vector<crypto::Digest256> inclusionProof; ///< RFC 9162 §2.1.3, bottom up.
    crypto::Digest256 leafHash{};
};

} // namespace desk::exporting
