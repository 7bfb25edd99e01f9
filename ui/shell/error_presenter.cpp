// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/error_presenter.h"

#include <algorithm>
#include <array>

namespace desk::ui {

namespace {

struct Sentence
{
    ErrorCode code;
    const char *text;
};

constexpr std::array sentences{
    Sentence{ErrorCode::InvalidArgument,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                               "This cannot be done with what was entered. Check the entries.")},
    Sentence{ErrorCode::InvalidInput,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                               "The file or the entry is not in the form it should have.")},
    Sentence{ErrorCode::NotFound, QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                                                    "It was not found. Check the spelling or the folder.")},
    Sentence{
        ErrorCode::AlreadyExists,
        QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "There is already one of that name. Choose another.")},
    Sentence{
        ErrorCode::Conflict,
        QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                          "Somebody changed it meanwhile. What you see now is the newest state: try again.")},
    Sentence{ErrorCode::NotSignedIn,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "The desk is locked. Sign in again.")},
    Sentence{ErrorCode::WrongPassword,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "User or password is wrong. Try again.")},
    Sentence{ErrorCode::KeyFileRequired,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                               "This user signs in with a key file as well. Choose it.")},
    Sentence{ErrorCode::WrongKeyFile,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                               "This is not the key file of this user. Choose another.")},
    Sentence{ErrorCode::CodeRequired,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                               "A one-time code is needed as well. Enter the one that your "
                               "authenticator shows.")},
    Sentence{ErrorCode::WrongCode,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                               "The code is wrong or was already used. Wait for the next one.")},
    Sentence{ErrorCode::Locked, QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                                                  "This user is locked out after wrong attempts, or the desk "
                                                  "was stopped. Wait, or ask a supervisor.")},
    Sentence{ErrorCode::NotPermitted,
             QT_TRANSLATE_NOOP(
                 "desk::ui::ErrorPresenter",
                 "Your role does not allow this. Ask a colleague whose role does; the refusal is logged.")},
    Sentence{ErrorCode::KeyUnavailable,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                               "You do not hold the key this needs. Ask an administrator to grant it.")},
    Sentence{ErrorCode::WrongKey,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "It was sealed for another desk or key.")},
    Sentence{ErrorCode::KeyDestroyed,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "It was erased: nobody can read it any more.")},
    Sentence{ErrorCode::Restricted,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                               "Its processing is restricted: only data protection may open it.")},
    Sentence{
        ErrorCode::Tampered,
        QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                          "It was changed from outside the desk. Stop working and tell whoever looks after "
                          "the desk.")},
    Sentence{ErrorCode::Damaged,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                               "A file of the desk is damaged or cut off. Restore it from a backup.")},
    Sentence{ErrorCode::NewerFormat,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                               "A later version of Rightsdesk wrote this desk. Update this program first.")},
    Sentence{
        ErrorCode::LimitExceeded,
        QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                          "That is more than the desk accepts at once. Use less, or wait and try again.")},
    Sentence{ErrorCode::Unverified,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                               "It is not proven yet who is asking. Verify the person first.")},
    Sentence{
        ErrorCode::Io,
        QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter",
                          "A file could not be read or written. Check the folder, its permissions and the "
                          "free space.")},
    Sentence{ErrorCode::Cancelled,
             QT_TRANSLATE_NOOP("desk::ui::ErrorPresenter", "Cancelled. Nothing was changed.")},
};
static_assert(sentences.size() == static_cast<std::size_t>(ErrorCode::Cancelled) + 1,
              "every code has a sentence");

} // namespace

QString ErrorPresenter::sentence(const Error &error)
{
    const auto at = std::find_if(sentences.begin(), sentences.end(),
                                 [&error](const Sentence &each) { return each.code == error.code; });
    const QString what = at == sentences.end() ? QString() : tr(at->text);
    if (error.place.empty())
        return what;
    //: %1 is a sentence, %2 a place such as "line 12, column 3" or the name of a column.
    return tr("%1 (At: %2)").arg(what, QString::fromStdString(error.place));
}

} // namespace desk::ui
