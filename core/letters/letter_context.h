// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letters/letter_request.h"
#include "core/letters/template_set.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace desk::letters {

/**
 * What a request and the templates say together: which conditions hold, what stands for a placeholder. Refers
 * to both and outlives neither. One thread.
 */
class LetterContext
{
public:
    /// NotFound for a law or ground that no template knows, InvalidArgument for what makes no sense together.
    static Result<LetterContext> make(const TemplateSet &templates, const LetterRequest &request);

    bool holds(const BlockCondition &when) const;
    /// Whether a field, table or ground of this name has a value.
    bool isGiven(std::string_view name) const;
    /// The text for a placeholder. InvalidArgument with the field's name when it was not given.
    Result<std::string> valueOf(const std::string &name) const;
    LetterLanguage language() const { return m_language; }
    bool languageIsFallback() const { return m_fallback; }
    const KindTemplate &kind() const { return *m_kind; }
    const LawTemplate &law() const { return *m_law; }

private:
    LetterContext(const TemplateSet &templates, const LetterRequest &request)
        : m_templates(&templates)
        , m_request(&request)
    {
    }
    Result<void> findLaw();
    Result<void> findKind();
    Result<void> findGround();
    bool hasTopic(std::string_view topic) const;
    std::optional<std::string> computedValue(const std::string &name) const;

    const TemplateSet *m_templates;
    const LetterRequest *m_request;
    const LawTemplate *m_law = nullptr;
    const KindTemplate *m_kind = nullptr;
    const GroundTemplate *m_ground = nullptr;
    LetterLanguage m_language = LetterLanguage::English;
    bool m_fallback = false;
};

} // namespace desk::letters
