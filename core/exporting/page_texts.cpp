// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/page_texts.h"

namespace desk::exporting {

namespace {

/// How to check the package, and what to do when something is wrong.
void addClosingEnglish(PageTexts &t)
{
    t.checkHeading = "How to check this package";
    t.check = {
        "The file manifest.json lists every file with its size and SHA-256 checksum, and manifest.sig is "
        "an Ed25519 signature over that list. Changing a single character of any file breaks it.",
        "The folder “audit” proves that handing this package over was entered in a log that cannot be "
        "changed afterwards without being noticed. Keep it: you are a witness to that log.",
        "The program rightsdeskctl checks all of this in one step, with “package verify”. Compare the "
        "fingerprint it shows with the one the sender publishes."};
    t.rightsHeading = "If something is wrong";
    t.complain = {
        "If data is wrong, incomplete or should not be held at all, you can ask for it to be corrected "
        "or deleted, ask for its use to be restricted, or object to it. Answer the message this "
        "package came with and name the reference above.",
        "If you are not satisfied with the answer, you can complain to a data protection supervisory "
        "authority, for example where you live or work, and you can go to court. Neither depends on "
        "the other."};
}

PageTexts english()
{
    PageTexts t;
    t.language = "en";
    t.title = "Your data at {0}";
    t.rights = {"Access to your data",
                "Correction of your data",
                "Deletion of your data",
                "Portability of your data",
                "Objection",
                "Restriction of processing",
                "Withdrawal of consent",
                "Complaint",
                "Closing of your account",
                "Disclosure to an authority"};
    t.leadAccess = "A copy of the personal data held about you, made because you asked for it.";
    t.leadPortability = "The data you gave and the data recorded while you used the service, in a form that "
                        "other services can read.";
    t.leadOther = "The personal data your request is about, as it is held.";
    t.leadDisclosure =
        "Personal data handed to an authority, in a case that the platform's policy names and after an "
        "internal review.";
    t.reference = "Reference";
    t.right = "Your request";
    t.created = "Made on";
    t.received = "Request received on";
    t.policyVersion = "Privacy policy, version";
    t.preparedBy = "Prepared by";
    t.whatHeading = "What you are holding";
    t.what = {
        "This page shows your data for reading. The same data lies in the folder “data”, twice: as JSON, "
        "exactly as it is held, and as CSV for spreadsheets. In the CSV files an apostrophe stands before "
        "values that a spreadsheet would otherwise run as a formula.",
        "Once you have unpacked these files, they are no longer protected by the passphrase. Keep them "
        "where only you can read them."};
    t.letter = "Our answer to your request is the letter in {0}.";
    t.contents = "Contents";
    t.oneRecord = "1 record";
    t.manyRecords = "{0} records";
    t.noRecords = "Nothing is held about you here.";
    t.usedFor = "Used for";
    t.receivedBy = "Received by";
    t.noPurposes = "No purpose is recorded.";
    t.noRecipients = "Nobody else.";
    t.provenances = {"Given by you", "Recorded while you used the service", "Concluded from other data"};
    t.recordNumber = "Record {0}";
    t.shortened = "Shortened here; the data files hold all of it.";
    t.onlySome = "The first {0} of {1} records are shown. All of them are in {2} and {3}.";
    t.allIn = "Also in {0} and {1}.";
    t.withheldHeading = "What is not in this package";
    t.withheldNothing = "Nothing was left out.";
    t.withheldLead = "These data are held too, but are not included, for the reasons given.";
    t.whole = "everything";
    addClosingEnglish(t);
    return t;
}

/// How to check the package, and what to do when something is wrong.
void addClosingChinese(PageTexts &t)
{
    t.checkHeading = "如何核验本数据包";
    t.check = {"manifest.json 列出每个文件及其大小和 SHA-256 校验值，manifest.sig 是对该清单的 Ed25519 "
               "签名。任何文件哪怕只改动一个字符，都会导致核验失败。",
               "“audit”文件夹证明本数据包的交付已记入日志，日志事后若被改动必会被察觉。请妥善保存：您就是这份"
               "日志的见证人。",
               "使用 rightsdeskctl 程序的“package "
               "verify”命令可一次完成全部核验。请将其显示的指纹与发送方公布的指纹进行比对。"};
    t.rightsHeading = "如果您有异议";
    t.complain = {"如果数据有误、不完整或本不应持有，您可以要求更正或删除、要求限制使用，或者提出反对。"
                  "请回复随本数据包发送的消息，并注明上述编号。",
                  "如果您对答复不满意，可以向数据保护监管机构投诉（例如您居住地或工作地的机构），"
                  "也可以向法院起诉，两者互不影响。"};
}

PageTexts chinese()
{
    PageTexts t;
    t.language = "zh-CN";
    t.title = "您在{0}的数据";
    t.rights = {"查阅您的数据", "更正您的数据", "删除您的数据", "转移您的数据", "反对处理",
                "限制处理",     "撤回同意",     "投诉",         "注销您的账户", "向主管机关提供"};
    t.leadAccess = "应您的要求制作的个人数据副本，包含我们持有的与您有关的数据。";
    t.leadPortability = "您提供的数据以及您使用服务期间记录的数据，采用其他服务可以读取的格式。";
    t.leadOther = "与您的请求有关的个人数据，按持有时的原样列出。";
    t.leadDisclosure = "依平台政策所列情形、经内部审查后向主管机关提供的个人数据。";
    t.reference = "编号";
    t.right = "您的请求";
    t.created = "制作时间";
    t.received = "收到请求的日期";
    t.policyVersion = "隐私政策版本";
    t.preparedBy = "制作方";
    t.whatHeading = "这是什么";
    t.what = {
        "本页供您阅读自己的数据。相同的数据以两种形式存放在“data”文件夹中：JSON 文件与持有时完全一致，CSV "
        "文件可用电子表格打开。CSV 文件中，凡是会被电子表格当作公式执行的内容，前面都加了一个撇号。",
        "解压之后，这些文件不再受口令保护。请存放在只有您本人能够读取的地方。"};
    t.letter = "我们对您请求的答复见信函 {0}。";
    t.contents = "目录";
    t.oneRecord = "1 条记录";
    t.manyRecords = "{0} 条记录";
    t.noRecords = "此类别下没有与您有关的数据。";
    t.usedFor = "用途";
    t.receivedBy = "接收方";
    t.noPurposes = "没有记录用途。";
    t.noRecipients = "没有其他接收方。";
    t.provenances = {"由您提供", "在您使用服务时记录", "由其他数据推断得出"};
    t.recordNumber = "第 {0} 条";
    t.shortened = "此处有删节，完整内容见数据文件。";
    t.onlySome = "共 {1} 条记录，此处显示前 {0} 条。全部记录见 {2} 和 {3}。";
    t.allIn = "另见 {0} 和 {1}。";
    t.withheldHeading = "本数据包未包含的内容";
    t.withheldNothing = "没有遗漏任何内容。";
    t.withheldLead = "我们还持有以下数据，但出于所列原因没有放入本数据包。";
    t.whole = "全部";
    addClosingChinese(t);
    return t;
}

} // namespace

const PageTexts &pageTexts(std::string_view language)
{
    static const PageTexts en = english();
    static const PageTexts zhCN = chinese();
    return language.starts_with("zh") ? zhCN : en;
}

std::string fill(std::string_view text, const std::vector<std::string> &arguments)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool place = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
        const std::size_t number = place ? static_cast<std::size_t>(text[i + 1] - '0') : arguments.size();
        if (number < arguments.size()) {
            out += arguments[number];
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace desk::exporting
