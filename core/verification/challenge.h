// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/crypto/digest.h"
#include "core/policy/profile.h"
#include "core/subjects/subject_files.h"

#include <optional>

namespace desk::verification {

/// A code that was made for one request: what is told, and what is kept of it.
struct IssuedCode
{
    std::string code;          ///< Eight decimal digits, evenly distributed.
    crypto::Digest256 hash{};  ///< SHA-256 over the request and the code.
};

/// `request` binds the code: told of one request it proves nothing in another.
IssuedCode issueCode(RequestId request, RandomSource &random);

/// Whether this is the code; spaces and dashes do not count. Takes the same time for every wrong one.
bool matchesCode(RequestId request, const crypto::Digest256 &hash, std::string_view said);

/// An e-mail address or number that the platform had stored before, never one from the letter.
struct StoredContact
{
    std::string value;
    bool named = false;  ///< It is the one that the letter names.
};

/**
 * Where a code can be sent or a call be made: the stored contact that the letter names, else the first one of its kind
 * in the person's file as far as it is given here. `contact` is Email or Phone. None: the file has no such contact.
 */
std::optional<StoredContact> storedContact(const policy::Profile &profile, policy::IdentifierKind contact,
                                           const std::vector<subjects::Record> &records, std::string_view named);

/// Whether a record is of this merchant, named by their account (MH-V1: an end customer asks through the merchant).
bool isOfMerchant(const policy::Profile &profile, const subjects::Record &record, std::string_view merchant);

} // namespace desk::verification
