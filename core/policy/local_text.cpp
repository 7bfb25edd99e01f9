// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/local_text.h"

namespace desk::policy {

const std::string &LocalText::in(std::string_view languageTag) const
{
    const bool chinese =
        languageTag == "zh" || languageTag.starts_with("zh-") || languageTag.starts_with("zh_");
    return chinese ? zhCN : en;
}

} // namespace desk::policy
