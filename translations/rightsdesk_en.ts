<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>desk::ui::ApprovalsPane</name>
        <message numerus="yes">
            <source>%n request(s) wait</source>
            <translation>
                <numerusform>%n request waits</numerusform>
                <numerusform>%n requests wait</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::FolderStrip</name>
        <message numerus="yes">
            <source>%n new letter(s) in the folder.</source>
            <translation>
                <numerusform>%n new letter in the folder.</numerusform>
                <numerusform>%n new letters in the folder.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::FulfilPane</name>
        <message numerus="yes">
            <source>%n record(s) will be erased or masked.</source>
            <translation>
                <numerusform>%n record will be erased or masked.</numerusform>
                <numerusform>%n records will be erased or masked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) are concerned.</source>
            <translation>
                <numerusform>%n record is concerned.</numerusform>
                <numerusform>%n records are concerned.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Carried out: %n record(s).</source>
            <translation>
                <numerusform>Carried out: %n record.</numerusform>
                <numerusform>Carried out: %n records.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::GuardWords</name>
        <message numerus="yes">
            <source>Reading was refused %n time(s) within the last day because somebody read too much.</source>
            <translation>
                <numerusform>Reading was refused %n time within the last day because somebody read too much.</numerusform>
                <numerusform>Reading was refused %n times within the last day because somebody read too much.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::IdentityPane</name>
        <message numerus="yes">
            <source>That does not fit what is on file. %n attempt(s) left.</source>
            <translation>
                <numerusform>That does not fit what is on file. %n attempt left.</numerusform>
                <numerusform>That does not fit what is on file. %n attempts left.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people were found. Choose the one who is meant.</source>
            <translation>
                <numerusform>%n person was found. Choose the one who is meant.</numerusform>
                <numerusform>%n people were found. Choose the one who is meant.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ImportRunTable</name>
        <message numerus="yes">
            <source>%n record(s) that it added will be removed.</source>
            <translation>
                <numerusform>%n record that it added will be removed.</numerusform>
                <numerusform>%n records that it added will be removed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) will read again as they did before.</source>
            <translation>
                <numerusform>%n record will read again as it did before.</numerusform>
                <numerusform>%n records will read again as they did before.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of %n person(s) nothing will be left.</source>
            <translation>
                <numerusform>Of %n person nothing will be left.</numerusform>
                <numerusform>Of %n people nothing will be left.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::IncidentCard</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::IncidentWords</name>
        <message numerus="yes">
            <source>Overdue by %n hour(s)</source>
            <translation>
                <numerusform>Overdue by %n hour</numerusform>
                <numerusform>Overdue by %n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) left</source>
            <translation>
                <numerusform>%n hour left</numerusform>
                <numerusform>%n hours left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::KeysPane</name>
        <message numerus="yes">
            <source>%n row(s) are sealed anew, under the next version. The version before it is then taken from everybody but data protection and the recovery kit, who go on opening old backups. It can be cancelled, and goes on later where it stopped.</source>
            <translation>
                <numerusform>%n row is sealed anew, under the next version. The version before it is then taken from everybody but data protection and the recovery kit, who go on opening old backups. It can be cancelled, and goes on later where it stopped.</numerusform>
                <numerusform>%n rows are sealed anew, under the next version. The version before it is then taken from everybody but data protection and the recovery kit, who go on opening old backups. It can be cancelled, and goes on later where it stopped.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::MappingDialog</name>
        <message numerus="yes">
            <source>All of the first %n row(s) fit.</source>
            <translation>
                <numerusform>The first row fits.</numerusform>
                <numerusform>All of the first %n rows fit.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::PeoplePage</name>
        <message numerus="yes">
            <source>%n person(s) found</source>
            <translation>
                <numerusform>%n person found</numerusform>
                <numerusform>%n people found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::PersonEvidence</name>
        <message numerus="yes">
            <source>%n entry(s) about them were written, each with its proof.</source>
            <translation>
                <numerusform>%n entry about them was written, with its proof.</numerusform>
                <numerusform>%n entries about them were written, each with its proof.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::PlanPane</name>
        <message numerus="yes">
            <source>%n record(s) will be handed over.</source>
            <translation>
                <numerusform>%n record will be handed over.</numerusform>
                <numerusform>%n records will be handed over.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) will be erased or masked.</source>
            <translation>
                <numerusform>%n record will be erased or masked.</numerusform>
                <numerusform>%n records will be erased or masked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) are concerned.</source>
            <translation>
                <numerusform>%n record is concerned.</numerusform>
                <numerusform>%n records are concerned.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) wait for a decision under Redactions.</source>
            <translation>
                <numerusform>%n place waits for a decision under Redactions.</numerusform>
                <numerusform>%n places wait for a decision under Redactions.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::PoliciesPage</name>
        <message numerus="yes">
            <source>%n version(s). A request is judged by the one in force on the day it arrived.</source>
            <translation>
                <numerusform>%n version. A request is judged by the one in force on the day it arrived.</numerusform>
                <numerusform>%n versions. A request is judged by the one in force on the day it arrived.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n material change(s).</source>
            <translation>
                <numerusform>%n material change.</numerusform>
                <numerusform>%n material changes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ProofPane</name>
        <message numerus="yes">
            <source>%n entry(s) of the log were written.</source>
            <translation>
                <numerusform>%n entry of the log was written.</numerusform>
                <numerusform>%n entries of the log were written.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ProofWords</name>
        <message numerus="yes">
            <source>%n entry(s) verified: none was changed, removed or put in.</source>
            <translation>
                <numerusform>%n entry verified: it was not changed.</numerusform>
                <numerusform>%n entries verified: none was changed, removed or put in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The records of %n platform(s) were counted: none was taken out or put back.</source>
            <translation>
                <numerusform>The records of %n platform were counted: none was taken out or put back.</numerusform>
                <numerusform>The records of %n platforms were counted: none was taken out or put back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n platform(s) can be counted after the next import only.</source>
            <translation>
                <numerusform>%n platform can be counted after the next import only.</numerusform>
                <numerusform>%n platforms can be counted after the next import only.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erasure(s) are not finished: sign in again to complete them.</source>
            <translation>
                <numerusform>%n erasure is not finished: sign in again to complete it.</numerusform>
                <numerusform>%n erasures are not finished: sign in again to complete them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of %n erasure(s) nothing is known to look for in files.</source>
            <translation>
                <numerusform>Of %n erasure nothing is known to look for in files.</numerusform>
                <numerusform>Of %n erasures nothing is known to look for in files.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ReportCard</name>
        <message numerus="yes">
            <source>%n row(s) were set aside, sealed, until somebody corrects them</source>
            <translation>
                <numerusform>%n row was set aside, sealed, until somebody corrects it</numerusform>
                <numerusform>%n rows were set aside, sealed, until somebody corrects them</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RequestsPage</name>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n request</numerusform>
                <numerusform>%n requests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of %1 selected</source>
            <translation>
                <numerusform>%n of %1 selected</numerusform>
                <numerusform>%n of %1 selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Select at most %n request(s).</source>
            <translation>
                <numerusform>Select at most %n request.</numerusform>
                <numerusform>Select at most %n requests.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) will be up to one person.</source>
            <translation>
                <numerusform>%n request will be up to one person.</numerusform>
                <numerusform>%n requests will be up to one person.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The same note goes onto the timeline of %n request(s).</source>
            <translation>
                <numerusform>The note goes onto the timeline of %n request.</numerusform>
                <numerusform>The same note goes onto the timeline of %n requests.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) done.</source>
            <translation>
                <numerusform>%n request done.</numerusform>
                <numerusform>%n requests done.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed, first for this reason:</source>
            <translation>
                <numerusform>%n failed, for this reason:</numerusform>
                <numerusform>%n failed, first for this reason:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) written, without a name.</source>
            <translation>
                <numerusform>%n line written, without a name.</numerusform>
                <numerusform>%n lines written, without a name.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RetentionPage</name>
        <message numerus="yes">
            <source>Done: %n record(s).</source>
            <translation>
                <numerusform>Done: %n record.</numerusform>
                <numerusform>Done: %n records.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RevealDialog</name>
        <message numerus="yes">
            <source>Write at least %n character(s).</source>
            <translation>
                <numerusform>Write at least %n character.</numerusform>
                <numerusform>Write at least %n characters.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::StaffPane</name>
        <message numerus="yes">
            <source>Disabled: %n key(s) taken.</source>
            <translation>
                <numerusform>Disabled: %n key taken.</numerusform>
                <numerusform>Disabled: %n keys taken.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Passwords expire after %n day(s).</source>
            <translation>
                <numerusform>Passwords expire after %n day.</numerusform>
                <numerusform>Passwords expire after %n days.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Shut out: %n key(s) taken.</source>
            <translation>
                <numerusform>Shut out: %n key taken.</numerusform>
                <numerusform>Shut out: %n keys taken.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::StaffWords</name>
        <message numerus="yes">
            <source>%n key(s) are held by one person, or by nobody: give them to somebody else as well.</source>
            <translation>
                <numerusform>%n key is held by one person, or by nobody: give it to somebody else as well.</numerusform>
                <numerusform>%n keys are held by one person, or by nobody: give them to somebody else as well.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n key(s) were held by somebody who left, lost a role or got new key pairs: replace them under Keys.</source>
            <translation>
                <numerusform>%n key was held by somebody who left, lost a role or got new key pairs: replace it under Keys.</numerusform>
                <numerusform>%n keys were held by somebody who left, lost a role or got new key pairs: replace them under Keys.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::StandingTable</name>
        <message numerus="yes">
            <source>%1: %n record(s)</source>
            <extracomment>%1 is the name of a category, %n how many of its records.</extracomment>
            <translation>
                <numerusform>%1: %n record</numerusform>
                <numerusform>%1: %n records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::SubjectPane</name>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::VerifyForm</name>
        <message numerus="yes">
            <source>Enter the number and at least %n detail(s) of the order.</source>
            <translation>
                <numerusform>Enter the number and at least %n detail of the order.</numerusform>
                <numerusform>Enter the number and at least %n details of the order.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attempt(s) left</source>
            <translation>
                <numerusform>%n attempt left</numerusform>
                <numerusform>%n attempts left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::Words</name>
        <message numerus="yes">
            <source>overdue by %n day(s)</source>
            <translation>
                <numerusform>overdue by %n day</numerusform>
                <numerusform>overdue by %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::QueueFilters</name>
        <message numerus="yes">
            <source>%n state(s)</source>
            <translation>
                <numerusform>%n state</numerusform>
                <numerusform>%n states</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RequestCells</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::StatusStrip</name>
        <message numerus="yes">
            <source>%n task(s)</source>
            <translation>
                <numerusform>%n task</numerusform>
                <numerusform>%n tasks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::UnlockTrouble</name>
        <message numerus="yes">
            <source>Locked out after wrong attempts. Wait %n minute(s), then try again.</source>
            <translation>
                <numerusform>Locked out after wrong attempts. Wait %n minute, then try again.</numerusform>
                <numerusform>Locked out after wrong attempts. Wait %n minutes, then try again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::DueWords</name>
        <message numerus="yes">
            <source>%n request(s) are overdue.</source>
            <translation>
                <numerusform>%n request is overdue.</numerusform>
                <numerusform>%n requests are overdue.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) are due today.</source>
            <translation>
                <numerusform>%n request is due today.</numerusform>
                <numerusform>%n requests are due today.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) are due tomorrow.</source>
            <translation>
                <numerusform>%n request is due tomorrow.</numerusform>
                <numerusform>%n requests are due tomorrow.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) wait for an approval.</source>
            <translation>
                <numerusform>%n request waits for an approval.</numerusform>
                <numerusform>%n requests wait for an approval.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::WorkloadPane</name>
        <message numerus="yes">
            <source>The %n most urgent; the queue has them all.</source>
            <translation>
                <numerusform>The %n most urgent; the queue has them all.</numerusform>
                <numerusform>The %n most urgent; the queue has them all.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Late, or due within %n day(s). Enter opens a request.</source>
            <translation>
                <numerusform>Late, or due within %n day. Enter opens a request.</numerusform>
                <numerusform>Late, or due within %n days. Enter opens a request.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RedactionsPane</name>
        <message numerus="yes">
            <source>%n place(s) wait for a decision. The package cannot be written before.</source>
            <translation>
                <numerusform>%n place waits for a decision. The package cannot be written before.</numerusform>
                <numerusform>%n places wait for a decision. The package cannot be written before.</numerusform>
            </translation>
        </message>
    </context>
</TS>
