// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

namespace desk {

const char *errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument: return "invalid-argument";
    case ErrorCode::InvalidInput: return "invalid-input";
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::AlreadyExists: return "already-exists";
    case ErrorCode::Conflict: return "conflict";
    case ErrorCode::NotSignedIn: return "not-signed-in";
    case ErrorCode::WrongPassword: return "wrong-password";
    case ErrorCode::KeyFileRequired: return "key-file-required";
    case ErrorCode::WrongKeyFile: return "wrong-key-file";
    case ErrorCode::CodeRequired: return "code-required";
    case ErrorCode::WrongCode: return "wrong-code";
    case ErrorCode::Locked: return "locked";
    case ErrorCode::NotPermitted: return "not-permitted";
    case ErrorCode::KeyUnavailable: return "key-unavailable";
    case ErrorCode::WrongKey: return "wrong-key";
    case ErrorCode::KeyDestroyed: return "key-destroyed";
    case ErrorCode::Restricted: return "restricted";
    case ErrorCode::Tampered: return "tampered";
    case ErrorCode::Damaged: return "damaged";
    case ErrorCode::NewerFormat: return "newer-format";
    case ErrorCode::LimitExceeded: return "limit-exceeded";
    case ErrorCode::Unverified: return "unverified";
    case ErrorCode::Io: return "io";
    case ErrorCode::Cancelled: return "cancelled";
    }
    return "unknown";
}

} // namespace desk
