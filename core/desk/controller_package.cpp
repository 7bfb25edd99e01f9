// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/controller_package.h"

#include "core/exporting/age_key.h"
#include "core/formats/unicode.h"

#include <algorithm>

namespace desk::work {

namespace {

constexpr std::size_t longestControllerText = 200;

/// One line that somebody can read.
bool isOneLine(const std::string &text)
{
    const bool blank = text.find_first_not_of(' ') == std::string::npos;
    return !blank && text.size() <= longestControllerText && formats::isValidUtf8(text) &&
           std::none_of(text.begin(), text.end(), [](unsigned char c) { return c < 32 || c == 127; });
}

} // namespace

Result<std::optional<Controller>> controllerOf(const LoadedRequest &loaded, const requests::Action &action,
                                               const FulfilOrder &order)
{
    if (!order.controller)
        return std::optional<Controller>();
    if (action.right != policy::Right::Portability)
        return fail(ErrorCode::InvalidArgument,
                    "Only portability is answered to another controller (GDPR Art. 20(2)).", "controller");
    if (!isOneLine(order.controller->name) || !isOneLine(order.controller->contact))
        return fail(ErrorCode::InvalidArgument,
                    "Give the controller's name and where it was confirmed, a line of up to 200 bytes each.",
                    "controller");
    if (policy::findRecipient(loaded.platform->profile, order.controller->name) != nullptr)
        return fail(ErrorCode::InvalidArgument,
                    "A recipient of the policy has this name; give the controller's own.", "controller");
    const auto key = exporting::readAgeRecipient(order.controller->key);
    if (!key)
        return fail(ErrorCode::InvalidArgument,
                    "This is no age key as its owner has it: ask for the age1… line again.", "recipient-key");
    return std::optional(Controller{order.controller->name, order.controller->contact, *key});
}

exporting::PackageTarget targetOf(const FulfilOrder &order, const std::optional<Controller> &controller,
                                  const std::string &passphrase)
{
    if (controller)
        return {order.path, {}, exporting::PackageForm::Age, controller->key};
    return {order.path, passphrase, order.form};
}

Result<void> rememberController(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action,
                                const Controller &controller, const std::string &sha256)
{
    std::erase_if(action.notices,
                  [&](const requests::RecipientNotice &each) { return each.recipient == controller.name; });
    action.notices.push_back({controller.name, requests::NoticeState::Due, {}, {}, {}});
    DESK_CHECK(saveRequest(desk, loaded));
    return remember(desk, loaded, audit::Event::PackageForController,
                    "SHA-256 " + sha256 + "; age key " + exporting::ageFingerprint(controller.key) + "; " +
                        controller.name + "; " + controller.contact);
}

} // namespace desk::work
