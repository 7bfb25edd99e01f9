// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/error_presenter.h"

namespace desk::ui {

namespace {

/// Sentences by code; the switch in text() makes sure that none is forgotten.
const char *text(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "This cannot be done with what was entered. Check the entries.");
    case ErrorCode::InvalidInput:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "The file or the entry is not in the form it should have.");
    case ErrorCode::NotFound:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "It was not found. Check the spelling or the folder.");
    case ErrorCode::AlreadyExists:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "There is already one of that name. Choose another.");
    case ErrorCode::Conflict:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                                 "Somebody changed it meanwhile. What you see now is the newest state: try again.");
    case ErrorCode::NotSignedIn:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "The desk is locked. Sign in again.");
    case ErrorCode::WrongPassword:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "User or password is wrong. Try again.");
    case ErrorCode::KeyFileRequired:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "This user signs in with a key file as well. Choose it.");
    case ErrorCode::WrongKeyFile:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "This is not the key file of this user. Choose another.");
    case ErrorCode::CodeRequired:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "Enter the one-time code from your authenticator.");
    case ErrorCode::WrongCode:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                                 "The code is wrong or was already used. Wait for the next one.");
    case ErrorCode::Locked:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                                 "This user is locked out. Wait, or ask an administrator to unlock them.");
    case ErrorCode::NotPermitted:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                                 "Your role does not allow this. Ask a colleague whose role does; the refusal is logged.");
    case ErrorCode::KeyUnavailable:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                                 "You do not hold the key this needs. Ask an administrator to grant it.");
    case ErrorCode::WrongKey:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "It was sealed for another desk or key.");
    case ErrorCode::KeyDestroyed:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "It was erased: nobody can read it any more.");
    case ErrorCode::Tampered:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                                 "It was changed from outside the desk. Stop working and tell whoever looks after "
                                 "the desk.");
    case ErrorCode::Damaged:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                                 "A file of the desk is damaged or cut off. Restore it from a backup.");
    case ErrorCode::NewerFormat:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                                 "A later version of Rightsdesk wrote this desk. Update this program first.");
    case ErrorCode::LimitExceeded:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                                 "That is more than the desk accepts at once. Use less, or wait and try again.");
    case ErrorCode::Unverified:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                                 "It is not proven yet who is asking. Verify the person first.");
    case ErrorCode::Io:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                                 "A file could not be read or written. Check the folder, its permissions and the "
                                 "free space.");
    case ErrorCode::Cancelled:
        return QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "Cancelled. Nothing was changed.");
    }
    return "";
}

} // namespace

QString ErrorPresenter::sentence(const Error &error)
{
    const QString what = tr(text(error.code));
    if (error.place.empty())
        return what;
    //: %1 is a sentence, %2 a place such as "line 12, column 3" or the name of a column.
    return tr("%1 (At: %2)").arg(what, QString::fromStdString(error.place));
}

} // namespace desk::ui
