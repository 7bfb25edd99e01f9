// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/outcome.h"

namespace desk::command_line {

ExitStatus exitStatusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotSignedIn:
    case ErrorCode::WrongPassword:
    case ErrorCode::KeyFileRequired:
    case ErrorCode::WrongKeyFile:
    case ErrorCode::CodeRequired:
    case ErrorCode::WrongCode:
    case ErrorCode::Locked:
        return ExitStatus::NotSignedIn;
    case ErrorCode::Tampered:
    case ErrorCode::Damaged:
    case ErrorCode::WrongKey:
        return ExitStatus::Integrity;
    case ErrorCode::NotPermitted:
    case ErrorCode::KeyUnavailable:
    case ErrorCode::Restricted:
        return ExitStatus::NotPermitted;
    case ErrorCode::Conflict:
        return ExitStatus::Conflict;
    // An erasure that did what it promised is no breach of integrity: what is gone is simply not there.
    case ErrorCode::KeyDestroyed:
    case ErrorCode::InvalidArgument:
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::NewerFormat:
    case ErrorCode::LimitExceeded:
    case ErrorCode::Unverified:
    case ErrorCode::Io:
    case ErrorCode::Cancelled:
        return ExitStatus::Failed;
    }
    return ExitStatus::Failed;
}

} // namespace desk::command_line
