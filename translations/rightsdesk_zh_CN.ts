<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>desk::ui::CaseBox</name>
        <message>
            <source>The request is being read.</source>
            <translation>正在读取该请求。</translation>
        </message>
        <message>
            <source>The case file is being written.</source>
            <translation>正在写出案卷文件。</translation>
        </message>
        <message>
            <source>Write the case to a new file</source>
            <translation>将案卷写入新文件</translation>
        </message>
        <message>
            <source>Case file (*.zip)</source>
            <translation>案卷文件 (*.zip)</translation>
        </message>
        <message>
            <source>For another desk</source>
            <translation>移交另一工作台</translation>
        </message>
        <message>
            <source>Write a case file…</source>
            <translation>写出案卷文件…</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::CaseDialog</name>
        <message>
            <source>Choose the case file</source>
            <translation>选择案卷文件</translation>
        </message>
        <message>
            <source>Case file (*.zip)</source>
            <translation>案卷文件 (*.zip)</translation>
        </message>
        <message>
            <source>The case is being read.</source>
            <translation>正在读取案卷。</translation>
        </message>
        <message>
            <source>Choose the file first.</source>
            <translation>请先选择文件。</translation>
        </message>
        <message>
            <source>Enter the passphrase that came by another channel.</source>
            <translation>请输入通过另一渠道收到的口令。</translation>
        </message>
        <message>
            <source>This case is here already, as %1.</source>
            <extracomment>%1 is the reference of a request.</extracomment>
            <translation>此案卷已在本工作台，编号为 %1。</translation>
        </message>
        <message>
            <source>The case was not signed with this key. Ask the other desk for it by another way.</source>
            <translation>此案卷并非用该密钥签名。请通过其他方式向对方工作台索取密钥。</translation>
        </message>
        <message>
            <source>The case file was changed on its way: nothing was taken over. %1</source>
            <extracomment>%1 says what is wrong, in English.</extracomment>
            <translation>案卷文件在途中被改动：未接管任何内容。%1</translation>
        </message>
        <message>
            <source>Take over a case</source>
            <translation>接管案卷</translation>
        </message>
        <message>
            <source>A case file of another desk becomes a request here, with its history. What was proven or planned there begins anew.</source>
            <translation>另一工作台的案卷文件会连同其历史成为这里的一个请求。在那里完成的身份核验和方案须在此重新进行。</translation>
        </message>
        <message>
            <source>No file yet</source>
            <translation>尚未选择文件</translation>
        </message>
        <message>
            <source>&amp;Choose the file…</source>
            <translation>选择文件(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Passphrase</source>
            <translation>口令(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Key of the other desk (optional)</source>
            <translation>对方工作台的密钥（可选）(&amp;K)</translation>
        </message>
        <message>
            <source>The line it publishes. Without it the history is marked as unverified.</source>
            <translation>对方公布的那一行文字。不填则历史会标为未核实。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>&amp;Take it over</source>
            <translation>接管(&amp;T)</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ActivityPage</name>
        <message>
            <source>Verifying the activity log</source>
            <translation>正在核验活动日志</translation>
        </message>
        <message>
            <source>The log is being verified.</source>
            <translation>正在核验日志。</translation>
        </message>
        <message>
            <source>Activity log</source>
            <translation>活动日志</translation>
        </message>
        <message>
            <source>Everything done at this desk, refusals and views included. Nobody can change it unseen.</source>
            <translation>这个工作台上的一切操作，包括被拒绝的操作和每次查看。任何人都无法不留痕迹地改动它。</translation>
        </message>
        <message>
            <source>&amp;Verify now</source>
            <translation>立即核验(&amp;V)</translation>
        </message>
        <message>
            <source>Counting the records</source>
            <translation>正在清点数据</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::AgeTable</name>
        <message>
            <source>Days since receipt</source>
            <translation>收到后天数</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>处理中</translation>
        </message>
        <message>
            <source>%1+</source>
            <translation>%1+</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1–%2 天</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::AlarmTable</name>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who was refused</source>
            <translation>被拒绝的人</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ApprovalsPane</name>
        <message numerus="yes">
            <source>%n request(s) wait</source>
            <translation>
                <numerusform>%n 项请求待批准</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is chosen.</source>
            <translation>尚未选择。</translation>
        </message>
        <message>
            <source>Requests that wait for approval</source>
            <translation>等待批准的请求</translation>
        </message>
        <message>
            <source>&amp;Open the request</source>
            <translation>打开请求(&amp;O)</translation>
        </message>
        <message>
            <source>Nothing waits for approval</source>
            <translation>没有等待批准的请求</translation>
        </message>
        <message>
            <source>Plans to erase, to disclose or to refuse come here, as soon as somebody has made one.</source>
            <translation>一旦有人制定了删除、披露或拒绝的方案，就会出现在这里。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::AskDialog</name>
        <message>
            <source>d MMM yyyy</source>
            <extracomment>How a date is shown while it is edited: d, MMM and yyyy are its parts.</extracomment>
            <translation>yyyy年M月d日</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Fill in the line first.</source>
            <translation>请先填写这一行。</translation>
        </message>
        <message>
            <source>Write the reason first.</source>
            <translation>请先写明理由。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::AssigneeField</name>
        <message>
            <source>This right is &amp;up to</source>
            <translation>此项权利由谁办理(&amp;U)</translation>
        </message>
        <message>
            <source>Whoever takes the request</source>
            <extracomment>%1 is the name of a member of staff.</extracomment>
            <translation>由接手请求的人办理</translation>
        </message>
        <message>
            <source>Whoever has the request: %1</source>
            <translation>由请求的负责人办理：%1</translation>
        </message>
        <message>
            <source>This right has been answered.</source>
            <translation>此项权利已答复。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::AuditTable</name>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>About</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>By</source>
            <translation>操作人</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::BackupList</name>
        <message>
            <source>Made</source>
            <translation>制作时间</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Its keys open until</source>
            <translation>密钥可用至</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Data file</source>
            <translation>数据文件</translation>
        </message>
        <message>
            <source>Read back whole</source>
            <translation>已完整读回</translation>
        </message>
        <message>
            <source>Not whole</source>
            <translation>不完整</translation>
        </message>
        <message>
            <source>Expired: the desk&apos;s own are needed</source>
            <translation>已过期：需要工作台自己的密钥</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::BackupsPane</name>
        <message>
            <source>Make a backup</source>
            <translation>制作备份</translation>
        </message>
        <message>
            <source>Two files: the data, which opens nobody&apos;s file without the keys, and a snapshot of the keys, which expires. Keep them apart, on two volumes.</source>
            <translation>两个文件：数据（没有密钥打不开任何人的档案）和会过期的密钥快照。请分开放在两个卷上。</translation>
        </message>
        <message>
            <source>&amp;Make it</source>
            <translation>制作(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Data file</source>
            <translation>数据文件(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Keys file</source>
            <translation>密钥文件(&amp;K)</translation>
        </message>
        <message>
            <source>Both may lie on one &amp;volume</source>
            <translation>两者可以在同一个卷上(&amp;V)</translation>
        </message>
        <message>
            <source>They can be lost or stolen together then.</source>
            <translation>这样可能一起丢失或被盗。</translation>
        </message>
        <message>
            <source>Making a backup</source>
            <translation>正在制作备份</translation>
        </message>
        <message>
            <source>The backup was made and read back to its end.</source>
            <translation>备份已制作并完整读回。</translation>
        </message>
        <message>
            <source>Making the backup that is due</source>
            <translation>正在制作到期的备份</translation>
        </message>
        <message>
            <source>Nothing was due.</source>
            <translation>没有到期的备份。</translation>
        </message>
        <message>
            <source>Checking a backup</source>
            <translation>正在检查备份</translation>
        </message>
        <message>
            <source>Rehearsing a restore</source>
            <translation>正在演练恢复</translation>
        </message>
        <message>
            <source>Schedule of backups</source>
            <translation>备份计划</translation>
        </message>
        <message>
            <source>What is due is made when somebody who may signs in, or by the timer. What the plan no longer keeps is removed once the new one was read back.</source>
            <translation>到期的备份在有权限的人登录时或由定时器制作。计划不再保留的备份在新备份读回后删除。</translation>
        </message>
        <message>
            <source>&amp;Set the schedule</source>
            <translation>设定计划(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Hours between two; 0: nothing is planned</source>
            <translation>间隔小时数；0 表示无计划(&amp;H)</translation>
        </message>
        <message>
            <source>Days that &amp;keys open, at most 31</source>
            <translation>密钥可用天数，最多 31(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Days that keep one each</source>
            <translation>每天保留一份的天数(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Weeks that keep one each</source>
            <translation>每周保留一份的周数(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Months that keep one each</source>
            <translation>每月保留一份的月数(&amp;M)</translation>
        </message>
        <message>
            <source>Key &amp;files alive at once, at most 10</source>
            <translation>同时有效的密钥快照，最多 10(&amp;F)</translation>
        </message>
        <message>
            <source>Folder for d&amp;ata</source>
            <translation>数据文件夹(&amp;A)</translation>
        </message>
        <message>
            <source>Folder for ke&amp;ys</source>
            <translation>密钥文件夹(&amp;Y)</translation>
        </message>
        <message>
            <source>The schedule holds from now on.</source>
            <translation>计划从现在起生效。</translation>
        </message>
        <message>
            <source>Data and keys would lie on one volume and be lost or stolen together. Name a folder on another one, or say that you mean it.</source>
            <translation>数据和密钥会在同一个卷上，可能一起丢失或被盗。请指定另一个卷上的文件夹，或确认您就要这样。</translation>
        </message>
        <message>
            <source>There is already a file of that name. Name another.</source>
            <translation>已经有同名的文件。请换一个名称。</translation>
        </message>
        <message>
            <source>The snapshot of the keys expired. The desk&apos;s own keys are needed.</source>
            <translation>密钥快照已过期。需要工作台自己的密钥。</translation>
        </message>
        <message>
            <source>Cancelled. Nothing is left of it.</source>
            <translation>已取消。没有留下任何东西。</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Restoring one does not bring back who was erased since. That is offered where one signs in.</source>
            <translation>恢复备份不会带回此后已删除的人。恢复在登录页面提供。</translation>
        </message>
        <message>
            <source>&amp;Back up now…</source>
            <translation>立即备份(&amp;B)…</translation>
        </message>
        <message>
            <source>Make what is d&amp;ue</source>
            <translation>制作到期的备份(&amp;U)</translation>
        </message>
        <message>
            <source>S&amp;chedule…</source>
            <translation>计划(&amp;C)…</translation>
        </message>
        <message>
            <source>Chec&amp;k</source>
            <translation>检查(&amp;K)</translation>
        </message>
        <message>
            <source>Re&amp;hearse a restore</source>
            <translation>演练恢复(&amp;H)</translation>
        </message>
        <message>
            <source>Choose a backup in the list first.</source>
            <translation>请先在列表中选择一个备份。</translation>
        </message>
        <message>
            <source>Last backups</source>
            <translation>最近的备份</translation>
        </message>
        <message>
            <source>Nothing was backed up yet. Make one now, or set a schedule.</source>
            <translation>还没有备份。请立即制作，或设定计划。</translation>
        </message>
        <message>
            <source>The schedule is being read.</source>
            <translation>正在读取计划。</translation>
        </message>
        <message>
            <source>Nothing is due by the schedule.</source>
            <translation>按计划没有到期的备份。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::BehalfDialog</name>
        <message>
            <source>Enter who it is, and what you saw.</source>
            <translation>请填写对方是谁以及您看到了什么。</translation>
        </message>
        <message>
            <source>Who asks for whom</source>
            <translation>谁代谁提出请求</translation>
        </message>
        <message>
            <source>Nothing goes on until what shows that they may ask has been seen. The document itself is not kept.</source>
            <translation>在看到授权证明之前，什么都不会继续。证明文件本身不予保存。</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::BehalfField</name>
        <message>
            <source>&amp;Who asks</source>
            <translation>谁提出请求(&amp;W)</translation>
        </message>
        <message>
            <source>Their &amp;name</source>
            <translation>其姓名(&amp;N)</translation>
        </message>
        <message>
            <source>What shows that they may</source>
            <translation>证明其有权的文件</translation>
        </message>
        <message>
            <source>E.g. a power of attorney. No copy is kept.</source>
            <translation>例如授权委托书。不保存副本。</translation>
        </message>
        <message>
            <source>What it lets them do</source>
            <translation>授权范围</translation>
        </message>
        <message>
            <source>I have seen it</source>
            <translation>我已看过</translation>
        </message>
        <message>
            <source>I have seen what shows that they may ask</source>
            <translation>我已看过证明其有权请求的文件</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ChallengeBox</name>
        <message>
            <source>Mak&amp;e a code</source>
            <translation>生成验证码(&amp;E)</translation>
        </message>
        <message>
            <source>Show the &amp;number to call</source>
            <translation>显示要拨打的号码(&amp;N)</translation>
        </message>
        <message>
            <source>Call %1 and no other number. Ask whether the person sent this request.</source>
            <extracomment>%1 is an e-mail address or phone number on file, %2 a moment.</extracomment>
            <translation>只拨打 %1，不要拨打其他号码。询问对方是否提出了此请求。</translation>
        </message>
        <message>
            <source>Send this code to %1 and nowhere else. It holds until %2 and is not shown again.</source>
            <translation>只把此验证码发送到 %1。有效期至 %2，之后不再显示。</translation>
        </message>
        <message>
            <source>The desk is working on the last step.</source>
            <translation>工作台正在处理上一步。</translation>
        </message>
        <message>
            <source>Stored contact it goes &amp;to</source>
            <translation>发送到哪个已存联系方式(&amp;T)</translation>
        </message>
        <message>
            <source>Code to send, shown once</source>
            <translation>要发送的验证码，只显示一次</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ChangeTable</name>
        <message>
            <source>What changed</source>
            <translation>变更内容</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>重要程度</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Material</source>
            <translation>重大</translation>
        </message>
        <message>
            <source>Minor</source>
            <translation>轻微</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ChartCard</name>
        <message>
            <source>Show as chart</source>
            <translation>以图表显示</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>以表格显示</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ClockPane</name>
        <message>
            <source>Open a day to see the rules that lead to it.</source>
            <translation>展开某个日期，查看得出它的规则。</translation>
        </message>
        <message>
            <source>The days are being worked out.</source>
            <translation>正在计算日期。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1 is a kind of day, e.g. By law; %2 is the day.</extracomment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>no number of days given</source>
            <translation>未规定天数</translation>
        </message>
        <message>
            <source>Binds</source>
            <translation>有约束力</translation>
        </message>
        <message>
            <source>Hide why</source>
            <translation>收起依据</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>%1: why this day</source>
            <extracomment>%1 is a kind of day, e.g. By law.</extracomment>
            <translation>%1：为什么是这一天</translation>
        </message>
        <message>
            <source>%1. %2 → %3</source>
            <extracomment>A step of how a day is reached; %1 is its number, %2 a sentence, %3 the day it leads to.</extracomment>
            <translation>%1. %2 → %3</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>Extended; the person was told on %1: %2</source>
            <extracomment>%1 is the day the person was told, %2 a reason.</extracomment>
            <translation>已延期；已于 %1 告知本人：%2</translation>
        </message>
        <message>
            <source>%1, %2 to %3</source>
            <extracomment>%1 is why a clock pauses, %2 and %3 are days.</extracomment>
            <translation>%1，%2 至 %3</translation>
        </message>
        <message>
            <source>%1 since %2</source>
            <translation>%1，自 %2 起</translation>
        </message>
        <message>
            <source>Take more time</source>
            <translation>延长期限</translation>
        </message>
        <message>
            <source>Only inside the first period, once, and only if the person has been told why. It counts from that notice.</source>
            <translation>只能在首个期限内延长一次，且须已告知本人原因。自该通知起算。</translation>
        </message>
        <message>
            <source>&amp;Day the notice was sent</source>
            <translation>通知发出之日(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Reason, as the person was told</source>
            <translation>告知本人的理由(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Extend</source>
            <translation>延长(&amp;E)</translation>
        </message>
        <message>
            <source>Pause the clock</source>
            <translation>暂停计时</translation>
        </message>
        <message>
            <source>Whether waiting counts is the law&apos;s to say: where it does not, the pause is refused.</source>
            <translation>等待时间是否计入由法律决定；法律不允许时，暂停会被拒绝。</translation>
        </message>
        <message>
            <source>&amp;What is waited for</source>
            <translation>等待什么(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>暂停(&amp;P)</translation>
        </message>
        <message>
            <source>Change the receipt day</source>
            <translation>更改收到日期</translation>
        </message>
        <message>
            <source>Every day is worked out anew from it. Your reason stays on the timeline.</source>
            <translation>所有日期都会据此重新计算。您的理由会保留在时间线上。</translation>
        </message>
        <message>
            <source>&amp;Day it reached an official channel</source>
            <translation>到达正式渠道之日(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>理由(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Change it</source>
            <translation>更改(&amp;C)</translation>
        </message>
        <message>
            <source>Due days</source>
            <translation>到期日</translation>
        </message>
        <message>
            <source>Extension and pauses</source>
            <translation>延期与暂停</translation>
        </message>
        <message>
            <source>&amp;Extend…</source>
            <translation>延长…(&amp;E)</translation>
        </message>
        <message>
            <source>Change the &amp;receipt day…</source>
            <translation>更改收到日期…(&amp;R)</translation>
        </message>
        <message>
            <source>Let it &amp;go on</source>
            <translation>继续计时(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Pause…</source>
            <translation>暂停…(&amp;P)</translation>
        </message>
        <message>
            <source>The request is being read.</source>
            <translation>正在读取请求。</translation>
        </message>
        <message>
            <source>It has been carried out: its clock has stopped.</source>
            <translation>已经执行：计时已停止。</translation>
        </message>
        <message>
            <source>The desk is working on the last step.</source>
            <translation>工作台正在处理上一步。</translation>
        </message>
        <message>
            <source>It was extended already; the law allows it once.</source>
            <translation>已经延长过；法律只允许一次。</translation>
        </message>
        <message>
            <source>The request is closed.</source>
            <translation>请求已关闭。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ControllerBox</name>
        <message>
            <source>Say first who the controller is and where that was confirmed.</source>
            <translation>请先填写该控制者是谁以及在何处核实。</translation>
        </message>
        <message>
            <source>Give the controller&apos;s age key first.</source>
            <translation>请先填写该控制者的 age 密钥。</translation>
        </message>
        <message>
            <source>Send to another controller, as the person asked</source>
            <translation>按本人要求发送给另一个控制者</translation>
        </message>
        <message>
            <source>Controller</source>
            <translation>控制者</translation>
        </message>
        <message>
            <source>Under this name the request remembers whom to tell.</source>
            <translation>请求以此名称记录应通知的对象。</translation>
        </message>
        <message>
            <source>Where name and key were confirmed</source>
            <translation>核实名称和密钥的途径</translation>
        </message>
        <message>
            <source>An address or a number that is published.</source>
            <translation>对外公布的地址或号码。</translation>
        </message>
        <message>
            <source>Their age key</source>
            <translation>对方的 age 密钥</translation>
        </message>
        <message>
            <source>The line that begins with age1. Only its owner opens the file.</source>
            <translation>以 age1 开头的一行。只有密钥持有者能打开文件。</translation>
        </message>
        <message>
            <source>This is no age key as its owner has it: ask for the age1… line again.</source>
            <translation>这不是有效的 age 密钥：请对方重新提供以 age1 开头的一行。</translation>
        </message>
        <message>
            <source>Fingerprint, to be compared with theirs: %1</source>
            <extracomment>%1 is groups of letters and digits.</extracomment>
            <translation>指纹，请与对方核对：%1</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::CopyButton</name>
        <message>
            <source>Copied</source>
            <extracomment>Button; then what it says for a moment once pressed.</extracomment>
            <translation>已复制</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::CorrectionDialog</name>
        <message>
            <source>%1: %2 → %3</source>
            <extracomment>%1 is the name of a field, %2 what stands in it now (masked), %3 what will.</extracomment>
            <translation>%1：%2 → %3</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>&amp;New value</source>
            <translation>新值(&amp;N)</translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>现在：%1</translation>
        </message>
        <message>
            <source>Now empty.</source>
            <translation>现在为空。</translation>
        </message>
        <message>
            <source>Choose a field first.</source>
            <translation>请先选择字段。</translation>
        </message>
        <message>
            <source>Note a change first.</source>
            <translation>请先记下一项更改。</translation>
        </message>
        <message>
            <source>Correct fields</source>
            <translation>更正字段</translation>
        </message>
        <message>
            <source>Enter what should stand there. What stands there now stays masked; it is checked and shown with the plan before anything changes.</source>
            <translation>填写应有的内容。现有内容保持遮盖；更改前会经过检查并随方案显示。</translation>
        </message>
        <message>
            <source>C&amp;ategory</source>
            <translation>类别(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Record</source>
            <translation>记录(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Field</source>
            <translation>字段(&amp;F)</translation>
        </message>
        <message>
            <source>Will be changed</source>
            <translation>将会更改</translation>
        </message>
        <message>
            <source>N&amp;ote the change</source>
            <translation>记下更改(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Plan the changes</source>
            <translation>制定更改方案(&amp;P)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::CoverageTable</name>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Access finds</source>
            <translation>查阅可见</translation>
        </message>
        <message>
            <source>Deletion touches</source>
            <translation>删除涉及</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Unexplained</source>
            <translation>无法解释</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Explained</source>
            <translation>已有解释</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::DecisionPane</name>
        <message>
            <source>Refuse</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>Another person has to approve it. The person hears the ground, your reason, and where they can complain.</source>
            <translation>须由另一人批准。本人会得知依据、您的理由以及投诉途径。</translation>
        </message>
        <message>
            <source>&amp;Ground</source>
            <translation>依据(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Reason, as the person will read it</source>
            <translation>理由，本人将会读到(&amp;R)</translation>
        </message>
        <message>
            <source>Propose to re&amp;fuse</source>
            <translation>提议拒绝(&amp;F)</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>The plan is dropped and has to be made anew. Your reason stays on the timeline.</source>
            <translation>方案作废，须重新制定。您的理由会保留在时间线上。</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>理由(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Send back</source>
            <translation>退回(&amp;S)</translation>
        </message>
        <message>
            <source>No longer asked for</source>
            <translation>不再请求</translation>
        </message>
        <message>
            <source>Only when the person said so themselves. This ends without being carried out.</source>
            <translation>仅限本人亲自表示时。此项将不执行而结束。</translation>
        </message>
        <message>
            <source>&amp;How and when they said so</source>
            <translation>何时以何种方式表示(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Withdraw</source>
            <translation>撤回(&amp;W)</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>决定</translation>
        </message>
        <message>
            <source>A&amp;pprove</source>
            <translation>批准(&amp;P)</translation>
        </message>
        <message>
            <source>Send &amp;back…</source>
            <translation>退回…(&amp;B)</translation>
        </message>
        <message>
            <source>Re&amp;fuse…</source>
            <translation>拒绝…(&amp;F)</translation>
        </message>
        <message>
            <source>No longer asked f&amp;or…</source>
            <translation>不再请求…(&amp;O)</translation>
        </message>
        <message>
            <source>Planned by %1.</source>
            <extracomment>%1 is the name of a member of staff.</extracomment>
            <translation>方案由 %1 制定。</translation>
        </message>
        <message>
            <source>%1 proposes to refuse.</source>
            <translation>%1 提议拒绝。</translation>
        </message>
        <message>
            <source>Ground: %1. Reason: %2</source>
            <extracomment>%1 is the ground of a refusal, %2 the reason as the person reads it.</extracomment>
            <translation>依据：%1。理由：%2</translation>
        </message>
        <message>
            <source>Approved by %1.</source>
            <extracomment>%1 is the name of a member of staff.</extracomment>
            <translation>由 %1 批准。</translation>
        </message>
        <message>
            <source>A plan for this has to be approved by another person than its maker.</source>
            <translation>此项的方案须由制定者以外的人批准。</translation>
        </message>
        <message>
            <source>This needs nobody&apos;s approval unless it is refused.</source>
            <translation>除非拒绝，此项无需任何人批准。</translation>
        </message>
        <message>
            <source>The request is being read.</source>
            <translation>正在读取请求。</translation>
        </message>
        <message>
            <source>The desk is working on the last step.</source>
            <translation>工作台正在处理上一步。</translation>
        </message>
        <message>
            <source>It has been carried out.</source>
            <translation>已经执行。</translation>
        </message>
        <message>
            <source>No law that holds here gives a ground to refuse this.</source>
            <translation>此处适用的法律没有提供拒绝的依据。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::DenialTable</name>
        <message>
            <source>Ground</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Denied</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Not known any more</source>
            <translation>已无从得知</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::DoubtWords</name>
        <message>
            <source>A telephone number cannot be told from its country code: it is not searched for.</source>
            <translation>一个电话号码无法确定国家代码，因此没有用它查找。</translation>
        </message>
        <message>
            <source>The letter speaks of an earlier request and does not say that the answer is late.</source>
            <translation>来件提到之前的请求，但没有说答复已逾期。</translation>
        </message>
        <message>
            <source>Somebody writes for another person: their authority has to be shown.</source>
            <translation>有人替他人来信：必须证明其有权代理。</translation>
        </message>
        <message>
            <source>The language of the letter was not recognised.</source>
            <translation>无法识别来件的语言。</translation>
        </message>
        <message>
            <source>There are no rules for the language of this letter: somebody has to read it.</source>
            <translation>没有适用于来件语言的规则：必须由人阅读。</translation>
        </message>
        <message>
            <source>The letter is written in more than one language.</source>
            <translation>来件使用了不止一种语言。</translation>
        </message>
        <message>
            <source>Parts of the letter are quoted or forwarded: nothing there counts as asked for.</source>
            <translation>来件的一部分是引用或转发的：其中的内容不算提出的要求。</translation>
        </message>
        <message>
            <source>No right was recognised: somebody has to read what is asked for.</source>
            <translation>没有识别出任何权利：必须由人阅读所提的要求。</translation>
        </message>
        <message>
            <source>Parts of the letter are not text in UTF-8 and cannot be read.</source>
            <translation>来件的一部分不是 UTF-8 文本，无法读取。</translation>
        </message>
        <message>
            <source>The letter is very long: only its first 128 KiB were read for what is asked.</source>
            <translation>来件很长：只读取了前 128 KiB 来判断所提的要求。</translation>
        </message>
        <message>
            <source>There are no words in the letter.</source>
            <translation>来件中没有文字。</translation>
        </message>
        <message>
            <source>The letter has no words but quoted ones.</source>
            <translation>来件中只有引用的文字。</translation>
        </message>
        <message>
            <source>The message is one piece of a longer one: the others are needed, too.</source>
            <translation>这封邮件只是一封较长邮件的一部分：还需要其余部分。</translation>
        </message>
        <message>
            <source>The message is encrypted and cannot be read here.</source>
            <translation>邮件已加密，无法在此读取。</translation>
        </message>
        <message>
            <source>The message is encrypted, or sealed with its signature, and cannot be read here.</source>
            <translation>邮件已加密，或与签名封装在一起，无法在此读取。</translation>
        </message>
        <message>
            <source>Another message is attached: what it asks was not read.</source>
            <translation>附有另一封邮件：没有读取其中的要求。</translation>
        </message>
        <message>
            <source>The message does not say in which character set it is written: some letters may be wrong.</source>
            <translation>邮件没有说明所用的字符集：个别字符可能有误。</translation>
        </message>
        <message>
            <source>The message does not say when it reached us: somebody has to say the day.</source>
            <translation>邮件没有说明何时到达：必须由人填写日期。</translation>
        </message>
        <message>
            <source>The message was sent by a machine: perhaps nobody asks for anything.</source>
            <translation>邮件由机器发出：也许没有人提出任何要求。</translation>
        </message>
        <message>
            <source>The file&apos;s name promises another kind of file than its content is.</source>
            <translation>文件名所示的类型与其内容不符。</translation>
        </message>
        <message>
            <source>Nothing proves who sent this; make sure of the sender before acting on it.</source>
            <translation>没有任何内容证明发送者是谁；处理之前请先核实发送者。</translation>
        </message>
        <message>
            <source>The agent does not say that it verified this.</source>
            <translation>代理没有说明已核实此项。</translation>
        </message>
        <message>
            <source>No mandate of the person is named; ask for it where the law lets you.</source>
            <translation>没有写明本人的授权；在法律允许时请索取。</translation>
        </message>
        <message>
            <source>A mandate is named but not part of the message; see it before relying on it.</source>
            <translation>写明了授权，但消息中没有附上；依据它之前请先查看。</translation>
        </message>
        <message>
            <source>The request does not say under which law it is made; the person&apos;s residence decides.</source>
            <translation>请求没有说明依据哪部法律；由本人的居住地决定。</translation>
        </message>
        <message>
            <source>Nothing in the request finds a person here.</source>
            <translation>请求中没有任何内容能在此找到某个人。</translation>
        </message>
        <message>
            <source>The same request stands above.</source>
            <translation>上面已有相同的请求。</translation>
        </message>
        <message>
            <source>The field is missing.</source>
            <translation>缺少该字段。</translation>
        </message>
        <message>
            <source>The field is empty.</source>
            <translation>该字段为空。</translation>
        </message>
        <message>
            <source>Say which right is exercised.</source>
            <translation>请写明行使哪项权利。</translation>
        </message>
        <message>
            <source>Write the day on which it came in as YYYY-MM-DD, such as 2026-01-31.</source>
            <translation>请按 YYYY-MM-DD 填写到达日期，例如 2026-01-31。</translation>
        </message>
        <message>
            <source>The day lies in the future; write the day on which it came in.</source>
            <translation>该日期在未来；请填写到达日期。</translation>
        </message>
        <message>
            <source>Write a country such as DE, with a region where law differs, such as US-CA.</source>
            <translation>请填写国家，例如 DE；法律因地区而异时加上地区，例如 US-CA。</translation>
        </message>
        <message>
            <source>This is no e-mail address; write one such as name@mail.example, or leave it empty.</source>
            <translation>这不是电子邮箱地址；请填写如 name@mail.example 的地址，或留空。</translation>
        </message>
        <message>
            <source>Fill in email, phone, order or account: something has to find the person.</source>
            <translation>请填写电子邮箱、电话、订单或账户：必须有能找到此人的信息。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1 is a place in a file, %2 a sentence about it.</extracomment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::DraftBar</name>
        <message>
            <source>This is the last one that was not taken in.</source>
            <translation>这是最后一件尚未接收的。</translation>
        </message>
        <message>
            <source>Request %1 of %2 in this file. Taken in so far: %3.</source>
            <extracomment>%1 is the number of the request that is looked at, of %2 in a file, %3 how many were saved.</extracomment>
            <translation>此文件中的第 %1 件请求，共 %2 件。已接收：%3 件。</translation>
        </message>
        <message>
            <source>Rows of the file could not be read as requests.</source>
            <translation>文件中有些行无法读作请求。</translation>
        </message>
        <message>
            <source>Save the failed rows to a new file</source>
            <translation>将失败的行保存到新文件</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>failed-rows.csv</source>
            <extracomment>Name that is suggested for a file of rows to be mended.</extracomment>
            <translation>失败的行.csv</translation>
        </message>
        <message>
            <source>Saved. Mend the rows and read that file.</source>
            <translation>已保存。请改正这些行，然后读取该文件。</translation>
        </message>
        <message>
            <source>Sa&amp;ve the failed rows…</source>
            <translation>保存失败的行(&amp;V)…</translation>
        </message>
        <message>
            <source>Ne&amp;xt request</source>
            <translation>下一件请求(&amp;X)</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::DueTable</name>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>处理方式</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Due since</source>
            <translation>到期自</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ElsewhereTable</name>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>How sure</source>
            <translation>确定程度</translation>
        </message>
        <message>
            <source>What is held</source>
            <translation>所持数据</translation>
        </message>
        <message>
            <source>Similar only</source>
            <translation>仅相近</translation>
        </message>
        <message>
            <source>Same e-mail address</source>
            <translation>电子邮箱相同</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ErasureTable</name>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>本人</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>证明</translation>
        </message>
        <message>
            <source>Retention</source>
            <translation>保留期限</translation>
        </message>
        <message>
            <source>Proven: nothing is left</source>
            <translation>已证明：没有残留</translation>
        </message>
        <message>
            <source>Not proven yet</source>
            <translation>尚未证明</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ErrorPresenter</name>
        <message>
            <source>This cannot be done with what was entered. Check the entries.</source>
            <translation>按所填内容无法完成，请检查填写的内容。</translation>
        </message>
        <message>
            <source>The file or the entry is not in the form it should have.</source>
            <translation>文件或填写内容的格式不正确。</translation>
        </message>
        <message>
            <source>It was not found. Check the spelling or the folder.</source>
            <translation>没有找到。请检查拼写或文件夹。</translation>
        </message>
        <message>
            <source>There is already one of that name. Choose another.</source>
            <translation>已有同名的，请换一个名称。</translation>
        </message>
        <message>
            <source>Somebody changed it meanwhile. What you see now is the newest state: try again.</source>
            <translation>期间有人作了改动。现在显示的是最新状态，请重试。</translation>
        </message>
        <message>
            <source>The desk is locked. Sign in again.</source>
            <translation>工作台已锁定，请重新登录。</translation>
        </message>
        <message>
            <source>User or password is wrong. Try again.</source>
            <translation>用户名或密码错误，请重试。</translation>
        </message>
        <message>
            <source>This user signs in with a key file as well. Choose it.</source>
            <translation>此用户还需要密钥文件才能登录，请选择。</translation>
        </message>
        <message>
            <source>This is not the key file of this user. Choose another.</source>
            <translation>这不是此用户的密钥文件，请选择另一个。</translation>
        </message>
        <message>
            <source>A one-time code is needed as well. Enter the one that your authenticator shows.</source>
            <translation>还需要一次性验证码。请输入验证器显示的验证码。</translation>
        </message>
        <message>
            <source>The code is wrong or was already used. Wait for the next one.</source>
            <translation>验证码错误或已使用过，请等待下一个。</translation>
        </message>
        <message>
            <source>Your role does not allow this. Ask a colleague whose role does; the refusal is logged.</source>
            <translation>你的角色无权这样做，请联系有权限的同事；此次拒绝已记入日志。</translation>
        </message>
        <message>
            <source>You do not hold the key this needs. Ask an administrator to grant it.</source>
            <translation>你没有所需的密钥，请管理员授予。</translation>
        </message>
        <message>
            <source>It was sealed for another desk or key.</source>
            <translation>它是为另一个工作台或密钥加密的。</translation>
        </message>
        <message>
            <source>It was erased: nobody can read it any more.</source>
            <translation>已被删除：任何人都无法再读取。</translation>
        </message>
        <message>
            <source>Its processing is restricted: only data protection may open it.</source>
            <translation>其处理已受限制：只有数据保护人员可以打开。</translation>
        </message>
        <message>
            <source>It was changed from outside the desk. Stop working and tell whoever looks after the desk.</source>
            <translation>它在工作台之外被改动过。请停止工作并通知工作台的负责人。</translation>
        </message>
        <message>
            <source>A file of the desk is damaged or cut off. Restore it from a backup.</source>
            <translation>工作台的一个文件已损坏或不完整，请从备份恢复。</translation>
        </message>
        <message>
            <source>A later version of Rightsdesk wrote this desk. Update this program first.</source>
            <translation>此工作台由更新版本的 Rightsdesk 写入，请先更新本程序。</translation>
        </message>
        <message>
            <source>That is more than the desk accepts at once. Use less, or wait and try again.</source>
            <translation>超出了工作台一次能接受的量。请减少，或稍后再试。</translation>
        </message>
        <message>
            <source>It is not proven yet who is asking. Verify the person first.</source>
            <translation>申请人身份尚未证实，请先核验。</translation>
        </message>
        <message>
            <source>A file could not be read or written. Check the folder, its permissions and the free space.</source>
            <translation>文件无法读取或写入。请检查文件夹、权限和剩余空间。</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>已取消，没有任何改动。</translation>
        </message>
        <message>
            <source>%1 (At: %2)</source>
            <extracomment>%1 is a sentence, %2 a place such as &quot;line 12, column 3&quot; or the name of a column.</extracomment>
            <translation>%1（位置：%2）</translation>
        </message>
        <message>
            <source>This user is locked out after wrong attempts, or the desk was stopped. Wait, or ask a supervisor.</source>
            <translation>此用户因多次尝试错误被锁定，或者工作台已被紧急停用。请稍候，或询问主管。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::EvidenceList</name>
        <message>
            <source>What has been tried and proven</source>
            <translation>核验记录</translation>
        </message>
        <message>
            <source>Nothing yet.</source>
            <translation>暂无。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>valid until %1</source>
            <translation>有效期至 %1</translation>
        </message>
        <message>
            <source>Proven</source>
            <translation>已证实</translation>
        </message>
        <message>
            <source>Did not fit</source>
            <translation>不相符</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::FaultTable</name>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>问题</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::FewHeldTable</name>
        <message>
            <source>Key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Only holder</source>
            <translation>唯一持有人</translation>
        </message>
        <message>
            <source>Recovery kit</source>
            <translation>恢复套件</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>无人</translation>
        </message>
        <message>
            <source>Opens it</source>
            <translation>可以打开</translation>
        </message>
        <message>
            <source>Does not open it</source>
            <translation>不能打开</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::FigureTable</name>
        <message>
            <source>Law</source>
            <translation>法律</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>权利</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收到</translation>
        </message>
        <message>
            <source>In full</source>
            <translation>全部满足</translation>
        </message>
        <message>
            <source>In part</source>
            <translation>部分满足</translation>
        </message>
        <message>
            <source>Denied</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>处理中</translation>
        </message>
        <message>
            <source>On time</source>
            <translation>按时</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>逾期答复</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>有风险</translation>
        </message>
        <message>
            <source>On track</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Median days</source>
            <translation>天数中位数</translation>
        </message>
        <message>
            <source>Mean days</source>
            <translation>平均天数</translation>
        </message>
        <message>
            <source>Nine of ten</source>
            <translation>九成天数</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::FiguresPane</name>
        <message>
            <source>Choose “Own days” to set them.</source>
            <translation>选择“自定日期”后可以设置。</translation>
        </message>
        <message>
            <source>Counting the requests</source>
            <translation>正在统计请求</translation>
        </message>
        <message>
            <source>received</source>
            <translation>收到</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>open, %1 overdue</source>
            <translation>处理中，%1 项逾期</translation>
        </message>
        <message>
            <source>answered on time</source>
            <translation>按时答复</translation>
        </message>
        <message>
            <source>days to answer, median</source>
            <translation>天答复（中位数）</translation>
        </message>
        <message>
            <source>Write the report to a new file</source>
            <translation>将报告写入新文件</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>The report was written. It holds numbers and nobody's data.</source>
            <translation>报告已写入。其中只有数字，没有任何人的数据。</translation>
        </message>
        <message>
            <source>The requests are being counted.</source>
            <translation>正在统计请求。</translation>
        </message>
        <message>
            <source>Nothing was received in these days.</source>
            <translation>这段时间没有收到请求。</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>上月</translation>
        </message>
        <message>
            <source>This quarter</source>
            <translation>本季度</translation>
        </message>
        <message>
            <source>Last quarter</source>
            <translation>上季度</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>今年</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>去年</translation>
        </message>
        <message>
            <source>Own days</source>
            <translation>自定日期</translation>
        </message>
        <message>
            <source>All laws</source>
            <translation>所有法律</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>统计</translation>
        </message>
        <message>
            <source>Rights asked for in a period, and what became of them by today.</source>
            <translation>一段时间内行使的权利，以及截至今天的处理结果。</translation>
        </message>
        <message>
            <source>Period of receipt</source>
            <translation>收到请求的期间</translation>
        </message>
        <message>
            <source>First day of receipt</source>
            <translation>收到请求的第一天</translation>
        </message>
        <message>
            <source>Last day of receipt</source>
            <translation>收到请求的最后一天</translation>
        </message>
        <message>
            <source>Law that holds</source>
            <translation>适用的法律</translation>
        </message>
        <message>
            <source>E&amp;xport as CSV…</source>
            <translation>导出为 CSV(&amp;X)…</translation>
        </message>
        <message>
            <source>Month by month</source>
            <translation>逐月</translation>
        </message>
        <message>
            <source>What became of them</source>
            <translation>处理结果</translation>
        </message>
        <message>
            <source>On time</source>
            <translation>是否按时</translation>
        </message>
        <message>
            <source>Against the legal day, extensions included.</source>
            <translation>以法定期限为准，含延期。</translation>
        </message>
        <message>
            <source>Nothing of it has been answered yet.</source>
            <translation>尚未答复任何一项。</translation>
        </message>
        <message>
            <source>Why requests were denied</source>
            <translation>拒绝的理由</translation>
        </message>
        <message>
            <source>Nothing was denied.</source>
            <translation>没有拒绝任何请求。</translation>
        </message>
        <message>
            <source>By law, platform and right</source>
            <translation>按法律、平台和权利</translation>
        </message>
        <message>
            <source>A right under several laws stands under each; what the numbers mean is written in docs/metrics.md.</source>
            <translation>适用多部法律的权利在每部法律下各列一次；各数字的含义见 docs/metrics.md。</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>yyyy年M月d日</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::FileColumns</name>
        <message>
            <source>%1, fills a field</source>
            <extracomment>%1 is the name of a column.</extracomment>
            <translation>%1，已对应字段</translation>
        </message>
        <message>
            <source>%1, fills nothing yet</source>
            <translation>%1，尚未对应字段</translation>
        </message>
        <message>
            <source>Drag it onto a field, or choose it below the fields.</source>
            <translation>把它拖到字段上，或在字段下方选择。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::FolderField</name>
        <message>
            <source>Folder for letters that come in</source>
            <translation>收到的信件所在文件夹</translation>
        </message>
        <message>
            <source>None is watched</source>
            <translation>未监视任何文件夹</translation>
        </message>
        <message>
            <source>No folder is watched for this platform.</source>
            <translation>没有为该平台监视文件夹。</translation>
        </message>
        <message>
            <source>&amp;Folder for letters that come in, for</source>
            <translation>收到的信件所在文件夹(&amp;F)，平台：</translation>
        </message>
        <message>
            <source>Folder that is watched</source>
            <translation>所监视的文件夹</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>选择文件夹</translation>
        </message>
        <message>
            <source>Watch no folder</source>
            <translation>不监视文件夹</translation>
        </message>
        <message>
            <source>The window says when files lie there. Nothing becomes a request before somebody has looked at it; what was taken in is moved to a folder “taken” beside.</source>
            <translation>有文件时窗口会提示。未经查看，任何内容都不会成为请求；已受理的文件会移到旁边的“taken”文件夹。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::FolderStrip</name>
        <message numerus="yes">
            <source>%n new letter(s) in the folder.</source>
            <translation>
                <numerusform>文件夹中有 %n 封新来信。</numerusform>
            </translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Opens the first, to be looked at before it becomes a request.</source>
            <translation>打开第一封，查看之后才会成为请求。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ForensicTable</name>
        <message>
            <source>What was found</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>Traces</source>
            <translation>痕迹</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Could not be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>Left in the desk</source>
            <translation>残留在工作台中</translation>
        </message>
        <message>
            <source>In a file of the desk</source>
            <translation>在工作台的文件中</translation>
        </message>
        <message>
            <source>In another file</source>
            <translation>在其他文件中</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::FormDialog</name>
        <message>
            <source>d MMM yyyy HH:mm</source>
            <extracomment>How a moment is shown while it is edited: d, MMM, yyyy, HH and mm are its parts.</extracomment>
            <translation>yyyy年M月d日 HH:mm</translation>
        </message>
        <message>
            <source>Choose: %1</source>
            <extracomment>%1 is what a file or folder is for.</extracomment>
            <translation>选择：%1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Fill in first: %1</source>
            <extracomment>%1 is the label of a field.</extracomment>
            <translation>请先填写：%1</translation>
        </message>
        <message>
            <source>Not a number: %1</source>
            <extracomment>%1 is the label of a field.</extracomment>
            <translation>不是数字：%1</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::FormField</name>
        <message>
            <source>Understood</source>
            <extracomment>Stands beside a field that was filled in from a letter.</extracomment>
            <translation>由来件读出</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::OutcomeList</name>
        <message>
            <source>%1: %2</source>
            <extracomment>%1 is a category of data, %2 a number of records.</extracomment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>kept until %1</source>
            <extracomment>Follows a category and a number; %1 is a day.</extracomment>
            <translation>保留至 %1</translation>
        </message>
        <message>
            <source>%1 answered: %2</source>
            <extracomment>%1 is the name of a member of staff, %2 what they answered.</extracomment>
            <translation>%1 答复：%2</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>处理结果</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::PackageFormField</name>
        <message>
            <source>Form</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>ZIP file with a passphrase</source>
            <translation>带口令的 ZIP 文件</translation>
        </message>
        <message>
            <source>Page that opens in any browser</source>
            <translation>可用任何浏览器打开的网页</translation>
        </message>
        <message>
            <source>Opens with 7-Zip, WinZip or Keka; not by a double click in Windows. For other programs to read.</source>
            <translation>可用 7-Zip、WinZip 或 Keka 打开；在 Windows 中不能直接双击打开。适合其他程序读取。</translation>
        </message>
        <message>
            <source>Asks for the passphrase and shows the data, on a phone as well. Nothing has to be installed.</source>
            <translation>输入口令后即可查看数据，手机上也能打开，无需安装任何程序。</translation>
        </message>
        <message>
            <source>age file with a passphrase</source>
            <translation>带口令的 age 文件</translation>
        </message>
        <message>
            <source>Opens with the program age and its like. For people who asked for it.</source>
            <translation>可用 age 等程序打开。适合提出此要求的人。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::FulfilPane</name>
        <message>
            <source>%1.%2</source>
            <extracomment>Name that is suggested for a package; %1 is the request&apos;s reference, %2 what the file&apos;s name ends in.</extracomment>
            <translation>%1.%2</translation>
        </message>
        <message>
            <source>Write the package to a new file</source>
            <translation>把数据包写入新文件</translation>
        </message>
        <message>
            <source>Package (*.%1)</source>
            <extracomment>Kinds of files to choose from; %1 is what their names end in.</extracomment>
            <translation>数据包 (*.%1)</translation>
        </message>
        <message>
            <source>Carry out: %1</source>
            <extracomment>%1 is a right, e.g. Deletion.</extracomment>
            <translation>执行：%1</translation>
        </message>
        <message>
            <source>The request is refused. No data is touched.</source>
            <translation>请求被拒绝。不触及任何数据。</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) will be erased or masked.</source>
            <translation>
                <numerusform>将有 %n 条记录被删除或遮盖。</numerusform>
            </translation>
        </message>
        <message>
            <source>This cannot be undone: the keys are destroyed first. What a law orders to keep stays until its day.</source>
            <translation>此操作无法撤销：首先销毁密钥。法律要求保留的内容保留到期满为止。</translation>
        </message>
        <message>
            <source>The plan is carried out as it stands.</source>
            <translation>按现有方案执行。</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) are concerned.</source>
            <translation>
                <numerusform>涉及 %n 条记录。</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Carry out now</source>
            <translation>立即执行(&amp;C)</translation>
        </message>
        <message>
            <source>Carrying out %1</source>
            <extracomment>%1 is a request&apos;s reference.</extracomment>
            <translation>正在执行 %1</translation>
        </message>
        <message numerus="yes">
            <source>Carried out: %n record(s).</source>
            <translation>
                <numerusform>已执行：%n 条记录。</numerusform>
            </translation>
        </message>
        <message>
            <source>Lift the restriction</source>
            <translation>解除限制</translation>
        </message>
        <message>
            <source>Only once the person was told so. The data can be used again afterwards.</source>
            <translation>须先告知本人。之后数据可重新使用。</translation>
        </message>
        <message>
            <source>&amp;Day the person was told</source>
            <translation>告知本人之日(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Lift it</source>
            <translation>解除(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Specialist who looked into it</source>
            <translation>负责调查的专员(&amp;S)</translation>
        </message>
        <message>
            <source>What the person hears bac&amp;k</source>
            <translation>给本人的答复(&amp;K)</translation>
        </message>
        <message>
            <source>Lift the res&amp;triction…</source>
            <translation>解除限制…(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Close the request</source>
            <translation>关闭请求(&amp;C)</translation>
        </message>
        <message>
            <source>Nothing is handed over or changed. The refusal goes to the person by letter.</source>
            <translation>不交付也不更改任何内容。拒绝决定以信件告知本人。</translation>
        </message>
        <message>
            <source>One encrypted file with everything the plan includes. Its passphrase is shown once, here.</source>
            <translation>一个加密文件，包含方案中的全部内容。其口令只在此处显示一次。</translation>
        </message>
        <message>
            <source>A named specialist looks into it, and the person hears back.</source>
            <translation>由指定的专员调查，并答复本人。</translation>
        </message>
        <message>
            <source>Erases and masks what the plan says, keeps what a law orders, and proves by a scan that nothing is left.</source>
            <translation>按方案删除和遮盖，保留法律要求的内容，并通过扫描证明没有残留。</translation>
        </message>
        <message>
            <source>Carries the plan out as it was looked at. If the file has changed since, it is refused.</source>
            <translation>按查看过的方案执行。若档案此后有变，则会被拒绝。</translation>
        </message>
        <message>
            <source>The desk is working on the last step.</source>
            <translation>工作台正在处理上一步。</translation>
        </message>
        <message>
            <source>Choose the specialist first.</source>
            <translation>请先选择专员。</translation>
        </message>
        <message>
            <source>Write the answer first.</source>
            <translation>请先写好答复。</translation>
        </message>
        <message>
            <source>The request is being read.</source>
            <translation>正在读取请求。</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>数据包</translation>
        </message>
        <message>
            <source>Carrying it out</source>
            <translation>执行</translation>
        </message>
        <message>
            <source>Write the pac&amp;kage…</source>
            <translation>写入数据包…(&amp;K)</translation>
        </message>
        <message>
            <source>Answer &amp;it</source>
            <translation>答复(&amp;I)</translation>
        </message>
        <message>
            <source>Carr&amp;y out…</source>
            <translation>执行…(&amp;Y)</translation>
        </message>
        <message>
            <source>Write the certificate to a new file</source>
            <translation>将证明写入新文件</translation>
        </message>
        <message>
            <source>Certificate (*.zip)</source>
            <translation>证明 (*.zip)</translation>
        </message>
        <message>
            <source>The erasure is not proven yet: sign in again to have it completed, or look at Retention.</source>
            <translation>删除尚未得到证明：请重新登录以完成，或查看“保留期限”。</translation>
        </message>
        <message>
            <source>Certificate of erasure…</source>
            <translation>删除证明…</translation>
        </message>
        <message>
            <source>Write it agai&amp;n…</source>
            <translation>重新写入(&amp;N)…</translation>
        </message>
        <message>
            <source>Sealed to the key of %1; there is no passphrase. Send them the file, then record the day under Recipients.</source>
            <extracomment>%1 is the name of a company.</extracomment>
            <translation>已用 %1 的密钥封装，没有口令。请将文件发送给对方，然后在“接收方”中登记日期。</translation>
        </message>
        <message>
            <source>One age file with everything the plan includes, sealed to the controller&apos;s key. The desk sends nothing.</source>
            <translation>一个 age 文件，包含方案中的全部内容，用该控制者的密钥封装。本程序不会发送任何内容。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::GuardPane</name>
        <message>
            <source>Stop the desk</source>
            <translation>停用工作台</translation>
        </message>
        <message>
            <source>Everybody is signed out, you as well. Until two people have lifted the stop nobody reads, changes or hands out anything, and clocks run on. Only supervisors, data protection and administrators may sign in meanwhile.</source>
            <translation>所有人都会退出登录，包括您。在两个人解除停用之前，没有人能查看、改动或交出任何东西，期限照常计算。在此期间只有主管、数据保护人员和管理员可以登录。</translation>
        </message>
        <message>
            <source>&amp;Stop it now</source>
            <translation>立即停用(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Reason, which is logged</source>
            <translation>理由，会记入日志(&amp;R)</translation>
        </message>
        <message>
            <source>Lift the stop</source>
            <translation>解除停用</translation>
        </message>
        <message>
            <source>You are the second person: the desk works again at once, for everybody.</source>
            <translation>您是第二个人：工作台会立即对所有人恢复使用。</translation>
        </message>
        <message>
            <source>You are the first of two people: the desk stays stopped until another one who may lifts it as well.</source>
            <translation>您是两个人中的第一个：在另一位有权限的人也解除之前，工作台仍然停用。</translation>
        </message>
        <message>
            <source>&amp;Lift it now</source>
            <translation>立即解除(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Ask to lift it</source>
            <translation>请求解除(&amp;A)</translation>
        </message>
        <message>
            <source>Asked. Another person has to sign in and lift it, too.</source>
            <translation>已请求。还须由另一个人登录并解除。</translation>
        </message>
        <message>
            <source>The desk works again.</source>
            <translation>工作台已恢复使用。</translation>
        </message>
        <message>
            <source>Limits of reading</source>
            <translation>查看上限</translation>
        </message>
        <message>
            <source>How often one person may do each within an hour on one platform, 0 for what the policy says. What is more is refused and an alarm. They take the place of the policy&apos;s, also where they are higher.</source>
            <translation>一个人在一小时内、在一个平台上各可进行多少次；0 表示按政策规定。超出的会被拒绝并触发警报。这些上限取代政策的规定，即使更高也一样。</translation>
        </message>
        <message>
            <source>&amp;Set the limits</source>
            <translation>设定上限(&amp;S)</translation>
        </message>
        <message>
            <source>The limits hold from now on.</source>
            <translation>这些上限从现在起生效。</translation>
        </message>
        <message>
            <source>You asked for it already. Another person who may has to sign in and lift it, too.</source>
            <translation>您已经请求过。还须由另一位有权限的人登录并解除。</translation>
        </message>
        <message>
            <source>It cannot be stopped: it is already, or fewer than two people could lift it again. Lock it instead, or add somebody first.</source>
            <translation>无法停用：可能已经停用，或者能解除的人不足两位。请改为锁定，或先增加人员。</translation>
        </message>
        <message>
            <source>A limit is a number from 1 to 1,000,000, or 0; a reason is a sentence.</source>
            <translation>上限是 1 到 1,000,000 的数字，或者 0；理由应是一句话。</translation>
        </message>
        <message>
            <source>Guard</source>
            <translation>防护</translation>
        </message>
        <message>
            <source>Against theft by those who are let in: reading is rationed, and in an emergency everything stops.</source>
            <translation>防止有权进入的人窃取数据：查看次数有限额，紧急时一切停用。</translation>
        </message>
        <message>
            <source>&amp;Stop the desk…</source>
            <translation>停用工作台(&amp;S)…</translation>
        </message>
        <message>
            <source>Alarms of the last day</source>
            <translation>最近一天的警报</translation>
        </message>
        <message>
            <source>Nobody was refused for reading too much within the last day.</source>
            <translation>最近一天没有人因查看过多而被拒绝。</translation>
        </message>
        <message>
            <source>They are being read.</source>
            <translation>正在读取。</translation>
        </message>
        <message>
            <source>The guard is being read.</source>
            <translation>正在读取防护状态。</translation>
        </message>
        <message>
            <source>You asked for it. Another person has to sign in and lift it, too.</source>
            <translation>您已请求。还须由另一个人登录并解除。</translation>
        </message>
        <message>
            <source>Li&amp;ft the stop…</source>
            <translation>解除停用(&amp;F)…</translation>
        </message>
        <message>
            <source>Set li&amp;mits…</source>
            <translation>设定上限(&amp;M)…</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::GuardStrip</name>
        <message>
            <source>Lift the stop</source>
            <translation>解除停用</translation>
        </message>
        <message>
            <source>See who</source>
            <translation>查看是谁</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::GuardWords</name>
        <message>
            <source>The desk was stopped by %1 at %2. %3 asked to lift it: another person has to agree.</source>
            <extracomment>%1 and %3 are names of members of staff, %2 a moment.</extracomment>
            <translation>工作台由 %1 于 %2 停用。%3 请求解除：还须另一个人同意。</translation>
        </message>
        <message>
            <source>The desk was stopped by %1 at %2. Nothing can be read or done until two people lift it.</source>
            <extracomment>%1 is the name of a member of staff, %2 a moment.</extracomment>
            <translation>工作台由 %1 于 %2 停用。在两个人解除之前，什么都不能查看或操作。</translation>
        </message>
        <message numerus="yes">
            <source>Reading was refused %n time(s) within the last day because somebody read too much.</source>
            <translation>
                <numerusform>最近一天有 %n 次因查看过多而被拒绝。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::HoldDialog</name>
        <message>
            <source>Person %1: %2</source>
            <extracomment>%1 is the end of a person&apos;s id, %2 counts of what is held about them.</extracomment>
            <translation>人员 %1：%2</translation>
        </message>
        <message>
            <source>Nobody was found by this.</source>
            <translation>据此未找到任何人。</translation>
        </message>
        <message>
            <source>Several people were found. Use something that is theirs alone.</source>
            <translation>找到多人。请使用其独有的标识。</translation>
        </message>
        <message>
            <source>Enter what the person is found by.</source>
            <translation>请输入用于查找的内容。</translation>
        </message>
        <message>
            <source>Find the person first.</source>
            <translation>请先找到本人。</translation>
        </message>
        <message>
            <source>Enter the law that demands it.</source>
            <translation>请填写要求保留的法律。</translation>
        </message>
        <message>
            <source>Write the reason first.</source>
            <translation>请先写明理由。</translation>
        </message>
        <message>
            <source>Hold a person&apos;s data</source>
            <translation>保留某人的数据</translation>
        </message>
        <message>
            <source>Nothing of this person is erased while the hold stands, by nobody and by no rule.</source>
            <translation>保留期间，任何人、任何规则都不会删除此人的数据。</translation>
        </message>
        <message>
            <source>Find &amp;by</source>
            <translation>查找依据(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Value</source>
            <translation>内容(&amp;V)</translation>
        </message>
        <message>
            <source>La&amp;w that demands it</source>
            <translation>要求保留的法律(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>理由(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Until</source>
            <translation>截至(&amp;U)</translation>
        </message>
        <message>
            <source>Until it is released</source>
            <translation>直到解除为止</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <extracomment>How a date is shown while it is edited: d, MMM and yyyy are its parts.</extracomment>
            <translation>yyyy年M月d日</translation>
        </message>
        <message>
            <source>&amp;Find</source>
            <translation>查找(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Hold the data</source>
            <translation>保留数据(&amp;H)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::HoldTable</name>
        <message>
            <source>Person</source>
            <translation>本人</translation>
        </message>
        <message>
            <source>Law</source>
            <translation>法律</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>自</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>至</translation>
        </message>
        <message>
            <source>By</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>Until released</source>
            <translation>直到解除</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::HoldsPane</name>
        <message>
            <source>Release the hold</source>
            <translation>解除保留</translation>
        </message>
        <message>
            <source>What falls due is erased at the next run. Your reason goes into the log.</source>
            <translation>到期的内容会在下次运行时删除。您的理由会记入日志。</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>理由(&amp;R)</translation>
        </message>
        <message>
            <source>Re&amp;lease it</source>
            <translation>解除(&amp;L)</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Nobody&apos;s data is held back. Add a hold when a law or a dispute forbids erasing.</source>
            <translation>目前没有保留任何人的数据。当法律或争议禁止删除时请添加。</translation>
        </message>
        <message>
            <source>A&amp;dd a hold…</source>
            <translation>添加保留…(&amp;D)</translation>
        </message>
        <message>
            <source>Re&amp;lease…</source>
            <translation>解除…(&amp;L)</translation>
        </message>
        <message>
            <source>Choose a hold in the list first.</source>
            <translation>请先在列表中选择一项。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::IdentityPane</name>
        <message>
            <source>Proven. This holds until %1.</source>
            <translation>已证实，有效期至 %1。</translation>
        </message>
        <message numerus="yes">
            <source>That does not fit what is on file. %n attempt(s) left.</source>
            <translation>
                <numerusform>与存档不符。还可尝试 %n 次。</numerusform>
            </translation>
        </message>
        <message>
            <source>Who is asking</source>
            <translation>申请人是谁</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1 is a kind such as E-mail, %2 what the person gave.</extracomment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>The request names nothing that somebody could be found by.</source>
            <translation>请求中没有可用来查找的信息。</translation>
        </message>
        <message>
            <source>Nobody was found by this.</source>
            <translation>据此未找到任何人。</translation>
        </message>
        <message numerus="yes">
            <source>%n people were found. Choose the one who is meant.</source>
            <translation>
                <numerusform>找到 %n 个人，请选择所指的那一位。</numerusform>
            </translation>
        </message>
        <message>
            <source>Somebody similar was found. Confirm that it is this person.</source>
            <translation>找到一位相近的人，请确认就是此人。</translation>
        </message>
        <message>
            <source>One person was found.</source>
            <translation>找到一个人。</translation>
        </message>
        <message>
            <source>Similar only</source>
            <translation>仅相近</translation>
        </message>
        <message>
            <source>This is the person</source>
            <translation>就是此人</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>Choose the person %1</source>
            <translation>选择 %1 这个人</translation>
        </message>
        <message>
            <source>Who asks for w&amp;hom…</source>
            <translation>谁代谁请求…(&amp;H)</translation>
        </message>
        <message>
            <source>They ask for themselves.</source>
            <translation>由本人提出请求。</translation>
        </message>
        <message>
            <source>%1 asks for the person: %2. Seen: %3, %4.</source>
            <extracomment>%1 is e.g. A lawyer, %2 a name, %3 what shows that they may ask, %4 the day it was seen.</extracomment>
            <translation>%1代本人请求：%2。已查看：%3，%4。</translation>
        </message>
        <message>
            <source>%1 asks for the person: %2. Nothing was seen yet that shows that they may.</source>
            <extracomment>%1 is e.g. A lawyer, %2 a name.</extracomment>
            <translation>%1代本人请求：%2。尚未看到授权证明。</translation>
        </message>
        <message>
            <source>The request is being read.</source>
            <translation>正在读取请求。</translation>
        </message>
        <message>
            <source>The request is closed.</source>
            <translation>请求已关闭。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ImportPage</name>
        <message>
            <source>Choose the files to import</source>
            <translation>选择要导入的文件</translation>
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.txt *.json *.ndjson *.jsonl *.zip);;All files (*)</source>
            <translation>表格 (*.csv *.tsv *.txt *.json *.ndjson *.jsonl *.zip);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Drop files here: CSV, JSON or NDJSON, or a folder or ZIP file of them.</source>
            <translation>把文件拖到这里：CSV、JSON 或 NDJSON，也可以是装有它们的文件夹或 ZIP 文件。</translation>
        </message>
        <message>
            <source>&amp;Try it out</source>
            <translation>试运行(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>导入(&amp;I)</translation>
        </message>
        <message>
            <source>An import is running. Cancel it at the foot of the window.</source>
            <translation>正在导入。可在窗口底部取消。</translation>
        </message>
        <message>
            <source>Choose a file first.</source>
            <translation>请先选择文件。</translation>
        </message>
        <message>
            <source>Choose the category that the file holds.</source>
            <translation>请选择文件所属的类别。</translation>
        </message>
        <message>
            <source>Trying out %1</source>
            <extracomment>%1 is the name of a file.</extracomment>
            <translation>正在试运行 %1</translation>
        </message>
        <message>
            <source>Importing %1</source>
            <translation>正在导入 %1</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>&amp;Choose files…</source>
            <translation>选择文件(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Platform</source>
            <translation>平台(&amp;P)</translation>
        </message>
        <message>
            <source>C&amp;ategory</source>
            <translation>类别(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Only try it out: check every row, change nothing</source>
            <translation>仅试运行：检查每一行，不做任何改动(&amp;O)</translation>
        </message>
        <message>
            <source>As the mapping says</source>
            <translation>由映射决定</translation>
        </message>
        <message>
            <source>Choose a single file first: its first rows are shown.</source>
            <translation>请先选择单个文件：将显示它的前几行。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ImportRunTable</name>
        <message>
            <source>It was taken back already.</source>
            <translation>已经撤销过。</translation>
        </message>
        <message>
            <source>Only the last import of a category can be taken back.</source>
            <translation>每个类别只能撤销最近一次导入。</translation>
        </message>
        <message>
            <source>It changed nothing.</source>
            <translation>它没有改动任何数据。</translation>
        </message>
        <message>
            <source>It is too long ago: an import can be taken back for 30 days.</source>
            <translation>时间太久：导入只能在 30 天内撤销。</translation>
        </message>
        <message>
            <source>A correction made at the desk gave way to it, and would not come back.</source>
            <translation>有一处在此作出的更正因它而失效，撤销也无法恢复。</translation>
        </message>
        <message>
            <source>What it changed is no longer known: since then people were erased, a key was replaced, or the desk was restored.</source>
            <translation>它改动过的内容已无从得知：此后有人被删除、更换过密钥或恢复过备份。</translation>
        </message>
        <message>
            <source>The data of one of these people is held: nothing of it may go.</source>
            <translation>其中有人的数据处于保全中，不得删除。</translation>
        </message>
        <message>
            <source>The processing of one of these people's data is restricted.</source>
            <translation>其中有人的数据处于限制处理中。</translation>
        </message>
        <message>
            <source>A record was corrected, erased or changed since.</source>
            <translation>此后有记录被更正、删除或改动。</translation>
        </message>
        <message>
            <source>A request of one of these people was planned or carried out since: %1. The import has to stay.</source>
            <extracomment>%1 is the reference of a request.</extracomment>
            <translation>此后有其中某人的请求已制定方案或已执行：%1。该导入必须保留。</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) that it added will be removed.</source>
            <translation>
                <numerusform>将移除它新增的 %n 条记录。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) will read again as they did before.</source>
            <translation>
                <numerusform>%n 条记录将恢复为原来的内容。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of %n person(s) nothing will be left.</source>
            <translation>
                <numerusform>有 %n 个人的数据将全部移除。</numerusform>
            </translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Faulty</source>
            <translation>有误</translation>
        </message>
        <message>
            <source>New people</source>
            <translation>新人员</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Taken in</source>
            <translation>已导入</translation>
        </message>
        <message>
            <source>Broken off</source>
            <translation>已中断</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ImportsCard</name>
        <message>
            <source>Take the import back</source>
            <translation>撤销导入</translation>
        </message>
        <message>
            <source>It is no erasure: backups made since then still hold what was imported.</source>
            <translation>这不是删除：此后所做的备份中仍有导入的数据。</translation>
        </message>
        <message>
            <source>&amp;Take it back</source>
            <translation>撤销(&amp;T)</translation>
        </message>
        <message>
            <source>Taking an import back</source>
            <translation>正在撤销导入</translation>
        </message>
        <message>
            <source>The import was taken back: %1 records removed, %2 put back.</source>
            <extracomment>%1 and %2 are numbers of records.</extracomment>
            <translation>导入已撤销：移除 %1 条记录，恢复 %2 条。</translation>
        </message>
        <message>
            <source>Take &amp;back…</source>
            <translation>撤销(&amp;B)…</translation>
        </message>
        <message>
            <source>Imports so far</source>
            <translation>历次导入</translation>
        </message>
        <message>
            <source>The last import of a category can be taken back for 30 days, while nothing depends on it.</source>
            <translation>每个类别最近一次导入可在 30 天内撤销，前提是没有任何事项依赖于它。</translation>
        </message>
        <message>
            <source>Nothing has been imported yet.</source>
            <translation>尚未导入任何数据。</translation>
        </message>
        <message>
            <source>An import is being taken back.</source>
            <translation>正在撤销一次导入。</translation>
        </message>
        <message>
            <source>Choose an import in the list first.</source>
            <translation>请先在列表中选择一次导入。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::MappingDialog</name>
        <message numerus="yes">
            <source>All of the first %n row(s) fit.</source>
            <translation>
                <numerusform>前 %n 行全部符合。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of the first %2 rows would be set aside:</source>
            <extracomment>%1 and %2 are numbers.</extracomment>
            <translation>前 %2 行中有 %1 行将被搁置：</translation>
        </message>
        <message>
            <source>No column</source>
            <translation>无对应列</translation>
        </message>
        <message>
            <source>Save the mapping</source>
            <translation>保存映射</translation>
        </message>
        <message>
            <source>Mapping (*.json)</source>
            <translation>映射 (*.json)</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <extracomment>%1 is the name of a file.</extracomment>
            <translation>已保存为 %1。</translation>
        </message>
        <message>
            <source>The file is being read.</source>
            <translation>正在读取文件。</translation>
        </message>
        <message>
            <source>These name a row and need a column: %1.</source>
            <extracomment>%1 are names of fields.</extracomment>
            <translation>以下字段用于识别每一行，必须有对应的列：%1。</translation>
        </message>
        <message>
            <source>Drag a column onto a field first.</source>
            <translation>请先把一列拖到某个字段上。</translation>
        </message>
        <message>
            <source>The mapping has faults.</source>
            <translation>该映射有误。</translation>
        </message>
        <message>
            <source>Match columns</source>
            <translation>匹配列</translation>
        </message>
        <message>
            <source>Drag each column onto the field that it fills, or choose a field and then its column below. The rows are shown as they stand in the file; nothing of them is kept.</source>
            <translation>把每一列拖到它对应的字段上，或先选字段，再在下方选列。各行按文件原样显示，不会保留。</translation>
        </message>
        <message>
            <source>Columns of the file</source>
            <translation>文件中的列</translation>
        </message>
        <message>
            <source>Fields of the category</source>
            <translation>该类别的字段</translation>
        </message>
        <message>
            <source>First rows of the file</source>
            <translation>文件的前几行</translation>
        </message>
        <message>
            <source>&amp;Column for the chosen field</source>
            <translation>所选字段对应的列(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Dates are written</source>
            <translation>日期写法(&amp;D)</translation>
        </message>
        <message>
            <source>Columns that fill &amp;nothing</source>
            <translation>未对应的列(&amp;N)</translation>
        </message>
        <message>
            <source>2026-11-30 (ISO 8601)</source>
            <translation>2026-11-30（ISO 8601）</translation>
        </message>
        <message>
            <source>Keep under their names</source>
            <translation>按原列名保留</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>舍去</translation>
        </message>
        <message>
            <source>Refuse the file</source>
            <translation>拒收该文件</translation>
        </message>
        <message>
            <source>&amp;Match equal names</source>
            <translation>匹配同名列(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Save the mapping…</source>
            <translation>保存映射(&amp;S)…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>&amp;Use it</source>
            <translation>使用(&amp;U)</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::MappingDraft</name>
        <message>
            <source>always “%1”</source>
            <extracomment>%1 is a value that stands in every row.</extracomment>
            <translation>固定为“%1”</translation>
        </message>
        <message>
            <source>Needed: drop a column here</source>
            <translation>必填：把列拖到这里</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Filled from</source>
            <translation>取自</translation>
        </message>
        <message>
            <source>In the first row</source>
            <translation>第一行的值</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::MappingField</name>
        <message>
            <source>Choose a mapping file</source>
            <translation>选择映射文件</translation>
        </message>
        <message>
            <source>Mapping (*.json)</source>
            <translation>映射 (*.json)</translation>
        </message>
        <message>
            <source>The mapping file cannot be read, or is larger than one may be (1 MB).</source>
            <translation>映射文件无法读取，或超过了允许的大小（1 MB）。</translation>
        </message>
        <message>
            <source>None: columns are named like the fields</source>
            <translation>无：列名与字段名相同</translation>
        </message>
        <message>
            <source>A mapping file…</source>
            <translation>映射文件…</translation>
        </message>
        <message>
            <source>&amp;Mapping</source>
            <translation>映射(&amp;M)</translation>
        </message>
        <message>
            <source>Pa&amp;ssphrase of a sealed ZIP file</source>
            <translation>加密 ZIP 文件的口令(&amp;S)</translation>
        </message>
        <message>
            <source>Matched here, not saved</source>
            <translation>在此匹配，未保存</translation>
        </message>
        <message>
            <source>Match columns…</source>
            <translation>匹配列…</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::IncidentCard</name>
        <message>
            <source>due %1</source>
            <extracomment>%1 is a moment.</extracomment>
            <translation>期限 %1</translation>
        </message>
        <message>
            <source>told %1</source>
            <extracomment>%1 is a moment.</extracomment>
            <translation>已于 %1 告知</translation>
        </message>
        <message>
            <source>sent %1 by %2</source>
            <translation>%2 于 %1 发出</translation>
        </message>
        <message>
            <source>drafted %1 by %2</source>
            <translation>%2 于 %1 起草</translation>
        </message>
        <message>
            <source>Late because: %1</source>
            <extracomment>%1 is the reason why a notice went out late.</extracomment>
            <translation>迟延原因：%1</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Entries of the log: %1</source>
            <extracomment>%1 is a list of numbers of entries.</extracomment>
            <translation>日志条目：%1</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n 人</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n 条数据</numerusform>
            </translation>
        </message>
        <message>
            <source>Incident %1</source>
            <extracomment>%1 is a number.</extracomment>
            <translation>事件 %1</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>发生了什么</translation>
        </message>
        <message>
            <source>Detected</source>
            <translation>发现时间</translation>
        </message>
        <message>
            <source>Reported</source>
            <extracomment>%1 is a moment, %2 the name of a member of staff.</extracomment>
            <translation>报告</translation>
        </message>
        <message>
            <source>%1 by %2</source>
            <translation>%2 于 %1</translation>
        </message>
        <message>
            <source>Risk to people</source>
            <translation>对人的风险</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已结案</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>措施</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::IncidentTable</name>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Detected</source>
            <translation>发现时间</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Risk to people</source>
            <translation>对人的风险</translation>
        </message>
        <message>
            <source>Promise to partners</source>
            <translation>对合作方的承诺</translation>
        </message>
        <message>
            <source>Authority (72 hours)</source>
            <translation>监管机构（72 小时）</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>处理中</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已结案</translation>
        </message>
        <message>
            <source>None was made</source>
            <translation>未作承诺</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::IncidentWords</name>
        <message>
            <source>Not assessed</source>
            <translation>未评估</translation>
        </message>
        <message>
            <source>Unlikely</source>
            <translation>不太可能</translation>
        </message>
        <message>
            <source>Likely</source>
            <translation>可能</translation>
        </message>
        <message>
            <source>High</source>
            <translation>高</translation>
        </message>
        <message>
            <source>Confidentiality</source>
            <translation>保密性</translation>
        </message>
        <message>
            <source>Integrity</source>
            <translation>完整性</translation>
        </message>
        <message>
            <source>Availability</source>
            <translation>可用性</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>监管机构</translation>
        </message>
        <message>
            <source>People concerned</source>
            <translation>相关人员</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>合作方</translation>
        </message>
        <message>
            <source>Told in time</source>
            <translation>已按时告知</translation>
        </message>
        <message>
            <source>Told late</source>
            <translation>迟延告知</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>无需告知</translation>
        </message>
        <message>
            <source>Without undue delay</source>
            <translation>不得无故拖延</translation>
        </message>
        <message numerus="yes">
            <source>Overdue by %n hour(s)</source>
            <translation>
                <numerusform>已超期 %n 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) left</source>
            <translation>
                <numerusform>还剩 %n 小时</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::IncidentsPane</name>
        <message>
            <source>Report an incident</source>
            <translation>报告事件</translation>
        </message>
        <message>
            <source>From the moment of detection the clocks run: 72 hours for the authority (GDPR Art. 33), and what was promised to partners. More can follow as notes.</source>
            <translation>期限从发现时起算：向监管机构通报 72 小时（GDPR 第 33 条），以及对合作方承诺的时间。其余可以用备注补充。</translation>
        </message>
        <message>
            <source>&amp;Report it</source>
            <translation>报告(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Platform</source>
            <translation>平台(&amp;P)</translation>
        </message>
        <message>
            <source>All of them, or not known</source>
            <translation>全部，或尚不清楚</translation>
        </message>
        <message>
            <source>&amp;What happened</source>
            <translation>发生了什么(&amp;W)</translation>
        </message>
        <message>
            <source>Without names and addresses of those concerned.</source>
            <translation>不要写相关人员的姓名和地址。</translation>
        </message>
        <message>
            <source>&amp;Detected at</source>
            <translation>发现时间(&amp;D)</translation>
        </message>
        <message>
            <source>P&amp;eople concerned, if known</source>
            <translation>涉及人数，如已知(&amp;E)</translation>
        </message>
        <message>
            <source>Re&amp;cords, if known</source>
            <translation>涉及数据条数，如已知(&amp;C)</translation>
        </message>
        <message>
            <source>Somebody could &amp;see data</source>
            <translation>有人可能看到了数据(&amp;S)</translation>
        </message>
        <message>
            <source>Data was chan&amp;ged</source>
            <translation>数据被改动(&amp;G)</translation>
        </message>
        <message>
            <source>Data was &amp;lost or not there</source>
            <translation>数据丢失或无法使用(&amp;L)</translation>
        </message>
        <message>
            <source>Taken in as incident %1. Those who answer for the desk see it.</source>
            <extracomment>%1 is the number of an incident.</extracomment>
            <translation>已登记为事件 %1。工作台的负责人可以看到。</translation>
        </message>
        <message>
            <source>Note on the incident</source>
            <translation>事件备注</translation>
        </message>
        <message>
            <source>&amp;Add the note</source>
            <translation>添加备注(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Risk to people</source>
            <translation>对人的风险(&amp;R)</translation>
        </message>
        <message>
            <source>As before</source>
            <translation>不变</translation>
        </message>
        <message>
            <source>&amp;What became known</source>
            <translation>新了解到的情况(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;People concerned, if known</source>
            <translation>涉及人数，如已知(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Entry of the log as evidence</source>
            <translation>作为证据的日志条目(&amp;E)</translation>
        </message>
        <message>
            <source>Notice about the incident</source>
            <translation>事件通知</translation>
        </message>
        <message>
            <source>This program sends nothing: it keeps what was written, and when it went out.</source>
            <translation>本程序不发送任何东西：它只保存写了什么以及何时发出。</translation>
        </message>
        <message>
            <source>&amp;Record it</source>
            <translation>记录(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;To</source>
            <translation>对象(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;What became of it</source>
            <translation>进展(&amp;W)</translation>
        </message>
        <message>
            <source>It was drafted</source>
            <translation>已起草</translation>
        </message>
        <message>
            <source>It was sent</source>
            <translation>已发出</translation>
        </message>
        <message>
            <source>It is not needed</source>
            <translation>无需通知</translation>
        </message>
        <message>
            <source>Te&amp;xt, or why it is not needed</source>
            <translation>正文，或无需通知的理由(&amp;X)</translation>
        </message>
        <message>
            <source>Empty where the last draft went out as it was.</source>
            <translation>如果最近的草稿原样发出，则留空。</translation>
        </message>
        <message>
            <source>&amp;Sent at</source>
            <translation>发出时间(&amp;S)</translation>
        </message>
        <message>
            <source>Why it is &amp;late, where it is</source>
            <translation>如有迟延，原因(&amp;L)</translation>
        </message>
        <message>
            <source>Write the text or the reason first.</source>
            <translation>请先填写正文或理由。</translation>
        </message>
        <message>
            <source>Close the incident</source>
            <translation>结案</translation>
        </message>
        <message>
            <source>Nothing can be added afterwards. Every notice must be sent or found not needed, and the risk assessed.</source>
            <translation>结案后不能再补充。每项通知都必须已发出或认定无需通知，并且已评估风险。</translation>
        </message>
        <message>
            <source>&amp;Close it</source>
            <translation>结案(&amp;C)</translation>
        </message>
        <message>
            <source>C&amp;ause</source>
            <translation>原因(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Measures taken</source>
            <translation>已采取的措施(&amp;M)</translation>
        </message>
        <message>
            <source>Assess the risk to people first, with a note. That the authority need not be told is only possible where a risk is unlikely.</source>
            <translation>请先用备注评估对人的风险。只有在风险不太可能发生时，才可以不通知监管机构。</translation>
        </message>
        <message>
            <source>There is no draft of this notice. Write its text as well.</source>
            <translation>这份通知没有草稿。请一并填写正文。</translation>
        </message>
        <message>
            <source>A notice is still due, or the incident was closed meanwhile.</source>
            <translation>还有通知未完成，或者事件已被结案。</translation>
        </message>
        <message>
            <source>The notice went out after its time. Say why (GDPR Art. 33(1)).</source>
            <translation>通知发出时已超过期限。请说明原因（GDPR 第 33 条第 1 款）。</translation>
        </message>
        <message>
            <source>The log has no entry of this number.</source>
            <translation>日志中没有这个编号的条目。</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>What went wrong with people&apos;s data, whom it was told, and when that is due.</source>
            <translation>人们的数据出了什么问题、已告知谁、期限何时。</translation>
        </message>
        <message>
            <source>Re&amp;port an incident…</source>
            <translation>报告事件(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Note…</source>
            <translation>备注(&amp;N)…</translation>
        </message>
        <message>
            <source>N&amp;otice…</source>
            <translation>通知(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Close…</source>
            <translation>结案(&amp;C)…</translation>
        </message>
        <message>
            <source>The incident is closed.</source>
            <translation>事件已结案。</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>登记册</translation>
        </message>
        <message>
            <source>No incident was reported. Report one as soon as somebody notices it.</source>
            <translation>没有报告过事件。一旦有人发现，请立即报告。</translation>
        </message>
        <message>
            <source>You may report an incident. Those who answer for the desk see the register.</source>
            <translation>您可以报告事件。工作台的负责人可以查看登记册。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::KeyTable</name>
        <message>
            <source>Key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Holders</source>
            <translation>持有人数</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Replacement begun</source>
            <translation>更换已开始</translation>
        </message>
        <message>
            <source>Should be replaced</source>
            <translation>应当更换</translation>
        </message>
        <message>
            <source>In order</source>
            <translation>正常</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::KeysPane</name>
        <message>
            <source>Trying the replacement out</source>
            <translation>正在试行更换</translation>
        </message>
        <message>
            <source>Replace the key: %1</source>
            <extracomment>%1 is what a key is for.</extracomment>
            <translation>更换密钥：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) are sealed anew, under the next version. The version before it is then taken from everybody but data protection and the recovery kit, who go on opening old backups. It can be cancelled, and goes on later where it stopped.</source>
            <translation>
                <numerusform>将用下一版本重新封存 %n 行。之后除数据保护人员和恢复套件外，所有人的上一版本都会被收回；他们仍可打开旧备份。可以取消，以后从中断处继续。</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Replace it now</source>
            <translation>立即更换(&amp;R)</translation>
        </message>
        <message>
            <source>Replacing a key</source>
            <translation>正在更换密钥</translation>
        </message>
        <message>
            <source>Version %1 seals from now on; %2 rows were sealed anew.</source>
            <extracomment>%1 is the number of a version, %2 a number of rows.</extracomment>
            <translation>从现在起使用版本 %1；已重新封存 %2 行。</translation>
        </message>
        <message>
            <source>Cancelled. What was sealed anew stays so; replace the key again to go on.</source>
            <translation>已取消。已重新封存的保持不变；再次更换即可继续。</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Every key can be replaced while the desk is in use: after somebody left, or because it is old.</source>
            <translation>每个密钥都可以在使用中更换：有人离开之后，或因为密钥已旧。</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Re&amp;place…</source>
            <translation>更换(&amp;P)…</translation>
        </message>
        <message>
            <source>Keys of the platform, and of the log</source>
            <translation>平台和日志的密钥</translation>
        </message>
        <message>
            <source>They are being read.</source>
            <translation>正在读取。</translation>
        </message>
        <message>
            <source>Choose a key in the list first.</source>
            <translation>请先在列表中选择一个密钥。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::LetterBox</name>
        <message>
            <source>Choose what came in</source>
            <translation>选择来件</translation>
        </message>
        <message>
            <source>Letters, mail, messages and tables (*.txt *.eml *.mbox *.json *.csv);;All files (*)</source>
            <translation>信件、邮件、消息和表格 (*.txt *.eml *.mbox *.json *.csv);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Take one file at a time.</source>
            <translation>每次只能接收一个文件。</translation>
        </message>
        <message>
            <source>The letter was changed after it was read. Read it again.</source>
            <translation>来件读取后又有改动。请重新读取。</translation>
        </message>
        <message>
            <source>What came in is being read.</source>
            <translation>正在读取来件。</translation>
        </message>
        <message>
            <source>The file has been read.</source>
            <translation>文件已读取。</translation>
        </message>
        <message>
            <source>Paste or type the letter first.</source>
            <translation>请先粘贴或输入来件。</translation>
        </message>
        <message>
            <source>The letter has been read.</source>
            <translation>来件已读取。</translation>
        </message>
        <message>
            <source>No letter came with it: what it says stands under “What was understood”.</source>
            <translation>其中没有信件：所述内容列在“读懂的内容”下。</translation>
        </message>
        <message>
            <source>Wha&amp;t came in</source>
            <translation>来件(&amp;T)</translation>
        </message>
        <message>
            <source>Paste the letter or message, or drop a file here: a letter, mail (.eml), a message of a portal (.json), a table (.csv). It is kept encrypted with the request.</source>
            <translation>粘贴信件或消息，或把文件拖到这里：信件、邮件 (.eml)、门户消息 (.json)、表格 (.csv)。它会随请求加密保存。</translation>
        </message>
        <message>
            <source>Choose a &amp;file…</source>
            <translation>选择文件(&amp;F)…</translation>
        </message>
        <message>
            <source>Read &amp;it</source>
            <translation>读取(&amp;I)</translation>
        </message>
        <message>
            <source>For&amp;get it</source>
            <translation>撤除(&amp;G)</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::LettersPane</name>
        <message>
            <source>The person&apos;s own</source>
            <translation>本人的语言</translation>
        </message>
        <message>
            <source>Free paragraph %1</source>
            <extracomment>%1 is the number of a paragraph that may be worded anew.</extracomment>
            <translation>可改写段落 %1</translation>
        </message>
        <message>
            <source>The letter cannot go before this is filled in.</source>
            <translation>填写之前信件不能发出。</translation>
        </message>
        <message>
            <source>%1.%2</source>
            <extracomment>Name that is suggested for a letter; %1 is the request&apos;s reference, %2 the ending of the file.</extracomment>
            <translation>%1.%2</translation>
        </message>
        <message>
            <source>Save the letter to a new file</source>
            <translation>把信件保存为新文件</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Mail draft (*.eml)</source>
            <translation>邮件草稿 (*.eml)</translation>
        </message>
        <message>
            <source>Saved. Send it to the person yourself; it is noted with the request.</source>
            <translation>已保存。请自行发送给本人；请求中已作记录。</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>信件</translation>
        </message>
        <message>
            <source>&amp;Kind of letter</source>
            <translation>信件种类(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>The letter as it will read</source>
            <translation>信件预览</translation>
        </message>
        <message>
            <source>Paragraphs that may be worded anew; what the law wants said stays</source>
            <translation>可改写的段落；法律要求的内容保持不变</translation>
        </message>
        <message>
            <source>Save as P&amp;DF…</source>
            <translation>保存为 PDF…(&amp;D)</translation>
        </message>
        <message>
            <source>Save as mail dra&amp;ft…</source>
            <translation>保存为邮件草稿…(&amp;F)</translation>
        </message>
        <message>
            <source>The request is being read.</source>
            <translation>正在读取请求。</translation>
        </message>
        <message>
            <source>There is no letter yet.</source>
            <translation>还没有信件。</translation>
        </message>
        <message>
            <source>Fill in what is still open first.</source>
            <translation>请先填写尚缺的内容。</translation>
        </message>
        <message>
            <source>The desk is working on the last step.</source>
            <translation>工作台正在处理上一步。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <extracomment>%1 is a kind of letter, %2 a day.</extracomment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>No letter has been written yet.</source>
            <translation>尚未写过信件。</translation>
        </message>
        <message>
            <source>Written so far: %1</source>
            <translation>已写信件：%1</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::LimitTable</name>
        <message>
            <source>Searches for a person</source>
            <translation>查找人员</translation>
        </message>
        <message>
            <source>Requests opened</source>
            <translation>打开请求</translation>
        </message>
        <message>
            <source>Files looked at, masked</source>
            <translation>查看档案（遮盖）</translation>
        </message>
        <message>
            <source>Values revealed</source>
            <translation>显示遮盖的内容</translation>
        </message>
        <message>
            <source>Packages written</source>
            <translation>写出数据包</translation>
        </message>
        <message>
            <source>Within an hour, by one person on one platform</source>
            <translation>一人一小时内在一个平台上</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>最多</translation>
        </message>
        <message>
            <source>As the policy says</source>
            <translation>按政策规定</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::MainWindow</name>
        <message>
            <source>Saved as %1</source>
            <extracomment>%1 is the reference of a request.</extracomment>
            <translation>已保存为 %1</translation>
        </message>
        <message>
            <source>Rehearsal desk: everyone here is made up.</source>
            <translation>演练工作台：这里的人全是虚构的。</translation>
        </message>
        <message>
            <source>The desk is stopped. Two people have to lift that first.</source>
            <translation>工作台已停用。须先由两个人解除。</translation>
        </message>
        <message>
            <source>The desk is stopped. Two people have to sign in and lift that.</source>
            <translation>工作台已停用。须由两个人登录并解除。</translation>
        </message>
        <message>
            <source>Your password has expired. Change it first.</source>
            <translation>您的密码已过期。请先更改。</translation>
        </message>
        <message>
            <source>Enrol an authenticator first.</source>
            <translation>请先登记验证器。</translation>
        </message>
        <message>
            <source>Go to requests</source>
            <translation>前往请求</translation>
        </message>
        <message>
            <source>Go to people</source>
            <translation>前往人员</translation>
        </message>
        <message>
            <source>Go to import</source>
            <translation>前往导入</translation>
        </message>
        <message>
            <source>Go to retention</source>
            <translation>前往保留期限</translation>
        </message>
        <message>
            <source>Go to policies</source>
            <translation>前往政策</translation>
        </message>
        <message>
            <source>Go to the activity log</source>
            <translation>前往活动日志</translation>
        </message>
        <message>
            <source>Go to trust</source>
            <translation>前往信任</translation>
        </message>
        <message>
            <source>Take a new request in</source>
            <translation>受理新请求</translation>
        </message>
        <message>
            <source>Find a request by its reference, or a person</source>
            <translation>按编号查找请求，或查找个人</translation>
        </message>
        <message>
            <source>Do anything by its name</source>
            <translation>按名称执行任何命令</translation>
        </message>
        <message>
            <source>Read the page again</source>
            <translation>重新读取本页</translation>
        </message>
        <message>
            <source>Back, or close a dialog</source>
            <translation>返回，或关闭对话框</translation>
        </message>
        <message>
            <source>Show what is under way</source>
            <translation>显示正在进行的任务</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>偏好设置</translation>
        </message>
        <message>
            <source>Lock the desk</source>
            <translation>锁定工作台</translation>
        </message>
        <message>
            <source>Show every key</source>
            <translation>显示全部按键</translation>
        </message>
        <message>
            <source>Go to supervision</source>
            <translation>转到督办</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::MonthTable</name>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收到</translation>
        </message>
        <message>
            <source>Of these ended</source>
            <translation>其中已了结</translation>
        </message>
        <message>
            <source>MMM yy</source>
            <translation>yy年M月</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::Navigation</name>
        <message>
            <source>Look of the system</source>
            <translation>跟随系统外观</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Keyboard shortcuts (F1)</source>
            <translation>键盘快捷键 (F1)</translation>
        </message>
        <message>
            <source>You are here</source>
            <translation>当前页面</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Activity log</source>
            <translation>活动日志</translation>
        </message>
        <message>
            <source>Look and language</source>
            <translation>外观与语言</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Retention</source>
            <translation>保留期限</translation>
        </message>
        <message>
            <source>Policies</source>
            <translation>隐私政策</translation>
        </message>
        <message>
            <source>Trust</source>
            <translation>信任</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>偏好设置…</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>督办</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::NewRequestDialog</name>
        <message>
            <source>The request is being saved.</source>
            <translation>正在保存请求。</translation>
        </message>
        <message>
            <source>New request</source>
            <translation>新建请求</translation>
        </message>
        <message>
            <source>S&amp;ave and open</source>
            <translation>保存并打开(&amp;A)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Nothing in it can be read as a request.</source>
            <translation>其中没有可以读作请求的内容。</translation>
        </message>
        <message>
            <source>It came in before as %1. Go on with that request.</source>
            <extracomment>%1 is the reference of a request.</extracomment>
            <translation>此前已作为 %1 接收。请继续办理那件请求。</translation>
        </message>
        <message>
            <source>It cannot be attached there: that request is closed, or about somebody else.</source>
            <translation>无法附到那里：该请求已结案，或涉及另一个人。</translation>
        </message>
        <message>
            <source>Taken in as %1.</source>
            <extracomment>%1 is the reference of a request.</extracomment>
            <translation>已接收为 %1。</translation>
        </message>
        <message>
            <source>What came in is being read.</source>
            <translation>正在读取来件。</translation>
        </message>
        <message>
            <source>The letter was changed after it was read. Read it again.</source>
            <translation>来件读取后又有改动。请重新读取。</translation>
        </message>
        <message>
            <source>It came in before. Nothing is taken in twice.</source>
            <translation>此前已接收。同一来件不会接收两次。</translation>
        </message>
        <message>
            <source>Attach &amp;and go on</source>
            <translation>附上并继续(&amp;A)</translation>
        </message>
        <message>
            <source>Attach &amp;and open</source>
            <translation>附上并打开(&amp;A)</translation>
        </message>
        <message>
            <source>S&amp;ave and go on</source>
            <translation>保存并继续(&amp;A)</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>The rest of the file is for the same platform.</source>
            <translation>文件中其余的请求属于同一平台。</translation>
        </message>
        <message>
            <source>Paste or drop what the person sent: what is understood fills the form, and you correct it. Or fill it in by hand.</source>
            <translation>粘贴或拖入此人的来件：读懂的内容会填入表单，由您更正。也可以手工填写。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::OwnPane</name>
        <message>
            <source>Your password &amp;now</source>
            <translation>您现在的密码(&amp;N)</translation>
        </message>
        <message>
            <source>Your key &amp;file now</source>
            <translation>您现在的密钥文件(&amp;F)</translation>
        </message>
        <message>
            <source>Only if you sign in with one.</source>
            <translation>仅当您用密钥文件登录时。</translation>
        </message>
        <message>
            <source>Change your password</source>
            <translation>更改您的密码</translation>
        </message>
        <message>
            <source>Several words that have nothing to do with each other are hard to guess and easy to keep. The last two passwords are refused.</source>
            <translation>几个互不相关的词难以猜中又容易记住。最近两个密码不能再用。</translation>
        </message>
        <message>
            <source>&amp;Change it</source>
            <translation>更改(&amp;C)</translation>
        </message>
        <message>
            <source>New &amp;password</source>
            <translation>新密码(&amp;P)</translation>
        </message>
        <message>
            <source>New password &amp;again</source>
            <translation>再次输入新密码(&amp;A)</translation>
        </message>
        <message>
            <source>Your password is changed.</source>
            <translation>您的密码已更改。</translation>
        </message>
        <message>
            <source>The passwords differ.</source>
            <translation>两次输入的密码不同。</translation>
        </message>
        <message>
            <source>Enrol an authenticator</source>
            <translation>登记验证器</translation>
        </message>
        <message>
            <source>You get a code for the camera of your authenticator. The one you have counts until a code of the new one was confirmed.</source>
            <translation>您会得到一个供验证器拍摄的二维码。在确认新验证器的代码之前，现有的仍然有效。</translation>
        </message>
        <message>
            <source>&amp;Begin</source>
            <translation>开始(&amp;B)</translation>
        </message>
        <message>
            <source>Your new authenticator</source>
            <translation>您的新验证器</translation>
        </message>
        <message>
            <source>Photograph it with your authenticator, then confirm with a code that it shows. It is told once.</source>
            <translation>请用验证器拍摄，然后用它显示的代码确认。只显示一次。</translation>
        </message>
        <message>
            <source>Confirm the authenticator</source>
            <translation>确认验证器</translation>
        </message>
        <message>
            <source>&amp;Confirm it</source>
            <translation>确认(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Code that it shows</source>
            <translation>它显示的代码(&amp;C)</translation>
        </message>
        <message>
            <source>From now on the codes of the new authenticator count.</source>
            <translation>从现在起以新验证器的代码为准。</translation>
        </message>
        <message>
            <source>New recovery codes</source>
            <translation>新的恢复代码</translation>
        </message>
        <message>
            <source>Ten codes, each of which lets you in once without your authenticator. Earlier ones count no longer.</source>
            <translation>十个代码，每个可以在没有验证器时登录一次。以前的不再有效。</translation>
        </message>
        <message>
            <source>&amp;Make them</source>
            <translation>生成(&amp;M)</translation>
        </message>
        <message>
            <source>Recovery codes</source>
            <translation>恢复代码</translation>
        </message>
        <message>
            <source>Print or write them down and keep them apart from your authenticator. They are told once.</source>
            <translation>请打印或抄写，并与验证器分开保存。只显示一次。</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>密钥文件</translation>
        </message>
        <message>
            <source>A file that is needed beside your password, e.g. on a stick that you carry. Without it you do not get in: keep a copy elsewhere.</source>
            <translation>除密码外还需要的文件，例如放在随身携带的 U 盘上。没有它就无法登录：请在别处保留副本。</translation>
        </message>
        <message>
            <source>&amp;Do it</source>
            <translation>执行(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;What to do</source>
            <translation>要做什么(&amp;W)</translation>
        </message>
        <message>
            <source>Make a new one and need it from now on</source>
            <translation>生成新文件，今后需要它</translation>
        </message>
        <message>
            <source>Need none any more</source>
            <translation>今后不再需要</translation>
        </message>
        <message>
            <source>New fi&amp;le</source>
            <translation>新文件(&amp;L)</translation>
        </message>
        <message>
            <source>Only for a new one.</source>
            <translation>仅用于新文件。</translation>
        </message>
        <message>
            <source>Choose where the new file goes.</source>
            <translation>请选择新文件的位置。</translation>
        </message>
        <message>
            <source>From now on you sign in with this file as well. Make a copy of it.</source>
            <translation>从现在起登录时也需要这个文件。请制作副本。</translation>
        </message>
        <message>
            <source>No key file is needed any more.</source>
            <translation>不再需要密钥文件。</translation>
        </message>
        <message>
            <source>The password you have now is wrong. Try again.</source>
            <translation>现在的密码不对。请重试。</translation>
        </message>
        <message>
            <source>This password is too short, too easy to guess, or one of your last two. Choose another.</source>
            <translation>这个密码太短、太容易猜中，或者是您最近两个之一。请换一个。</translation>
        </message>
        <message>
            <source>First enrol an authenticator, or you sign in without a key file already.</source>
            <translation>请先登记验证器，或者您本来就不用密钥文件登录。</translation>
        </message>
        <message>
            <source>My sign-in</source>
            <translation>我的登录</translation>
        </message>
        <message>
            <source>What you sign in with. Each step asks for your password once more.</source>
            <translation>您登录所用的凭据。每一步都会再次询问您的密码。</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Change it when somebody may have seen it.</source>
            <translation>如果可能有人看到过，请更改。</translation>
        </message>
        <message>
            <source>C&amp;hange…</source>
            <translation>更改(&amp;H)…</translation>
        </message>
        <message>
            <source>Authenticator</source>
            <translation>验证器</translation>
        </message>
        <message>
            <source>One-time codes of a device that you carry.</source>
            <translation>随身设备上的一次性代码。</translation>
        </message>
        <message>
            <source>En&amp;rol…</source>
            <translation>登记(&amp;R)…</translation>
        </message>
        <message>
            <source>For when the authenticator is lost.</source>
            <translation>供验证器丢失时使用。</translation>
        </message>
        <message>
            <source>&amp;New codes…</source>
            <translation>新的代码(&amp;N)…</translation>
        </message>
        <message>
            <source>A file beside the password.</source>
            <translation>密码之外的文件。</translation>
        </message>
        <message>
            <source>Ke&amp;y file…</source>
            <translation>密钥文件(&amp;Y)…</translation>
        </message>
        <message>
            <source>Con&amp;firm with a code…</source>
            <translation>用代码确认(&amp;F)…</translation>
        </message>
        <message>
            <source>Your password has expired. Change it: nothing else works before.</source>
            <translation>您的密码已过期。请更改：在此之前什么都不能做。</translation>
        </message>
        <message>
            <source>You came in without your authenticator. Enrol one: nothing else works before.</source>
            <translation>您没有用验证器登录。请登记一个：在此之前什么都不能做。</translation>
        </message>
        <message>
            <source>New key pairs, and a new root</source>
            <translation>新密钥对与新的信任根</translation>
        </message>
        <message>
            <source>For when somebody may have a copy of your keys. Your password and authenticator stay; recovery codes are made anew. What your earlier keys opened is noted under Keys for replacement.</source>
            <translation>用于您的密钥可能已被他人复制时。密码和验证器不变；恢复码重新生成。原密钥曾能打开的密钥会在“密钥”中记为待更换。</translation>
        </message>
        <message>
            <source>&amp;Replace them</source>
            <translation>更换(&amp;R)</translation>
        </message>
        <message>
            <source>Your key pairs are new, and every certificate leads to them.</source>
            <translation>您的密钥对已更新，所有证书都以其为根。</translation>
        </message>
        <message>
            <source>Key pairs</source>
            <translation>密钥对</translation>
        </message>
        <message>
            <source>You founded this desk: every certificate leads to your keys.</source>
            <translation>您创建了此工作台：所有证书都以您的密钥为根。</translation>
        </message>
        <message>
            <source>New key &amp;pairs…</source>
            <translation>新密钥对(&amp;P)…</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::OwnerTable</name>
        <message>
            <source>Owner</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>处理中</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>有风险</translation>
        </message>
        <message>
            <source>On track</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Waits for them</source>
            <translation>等待本人</translation>
        </message>
        <message>
            <source>Waits for approval</source>
            <translation>等待批准</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>无人</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::PeoplePage</name>
        <message>
            <source>N&amp;ame</source>
            <translation>姓名(&amp;A)</translation>
        </message>
        <message>
            <source>You may enter no platform. Ask an administrator.</source>
            <translation>你无权进入任何平台，请联系管理员。</translation>
        </message>
        <message>
            <source>Enter what to look for first.</source>
            <translation>请先输入要查找的内容。</translation>
        </message>
        <message>
            <source>A name alone finds nobody: enter the postcode as well.</source>
            <translation>只凭姓名无法查找：请同时输入邮编。</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) found</source>
            <translation>
                <numerusform>找到 %n 个人</numerusform>
            </translation>
        </message>
        <message>
            <source>Similar only</source>
            <translation>仅相近</translation>
        </message>
        <message>
            <source>Open, masked</source>
            <translation>打开（遮盖）</translation>
        </message>
        <message>
            <source>Open the person %1, masked</source>
            <translation>打开 %1 的资料（遮盖）</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>&amp;Platform</source>
            <translation>平台(&amp;P)</translation>
        </message>
        <message>
            <source>Find &amp;by</source>
            <translation>查找方式(&amp;B)</translation>
        </message>
        <message>
            <source>Postc&amp;ode</source>
            <translation>邮编(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Find</source>
            <translation>查找(&amp;F)</translation>
        </message>
        <message>
            <source>Find somebody</source>
            <translation>查找某个人</translation>
        </message>
        <message>
            <source>Search by something only that person has. There is no list of everybody, and what you type is not kept; that you searched is logged.</source>
            <translation>请用只属于此人的信息查找。这里没有全员名单，输入的内容不会保留；查找行为会记入日志。</translation>
        </message>
        <message>
            <source>Nobody was found</source>
            <translation>没有找到</translation>
        </message>
        <message>
            <source>Try another identifier: an older address, the account, or an order number. Guests are found by their orders.</source>
            <translation>换一种标识再试：旧地址、账户或订单号。访客可通过订单找到。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::Permissions</name>
        <message>
            <source>Only customer service, supervisors and data protection work on requests.</source>
            <translation>只有客服、主管和数据保护人员可以处理请求。</translation>
        </message>
        <message>
            <source>Only a supervisor or data protection may do this.</source>
            <translation>只有主管或数据保护人员可以这样做。</translation>
        </message>
        <message>
            <source>Only data protection may do this.</source>
            <translation>只有数据保护人员可以这样做。</translation>
        </message>
        <message>
            <source>Only supervisors, data protection and auditors see what was erased.</source>
            <translation>只有主管、数据保护人员和审计人员可以查看删除记录。</translation>
        </message>
        <message>
            <source>Only an administrator may do this.</source>
            <translation>只有管理员可以这样做。</translation>
        </message>
        <message>
            <source>Only supervisors, data protection, administrators and auditors see this.</source>
            <translation>只有主管、数据保护人员、管理员和审计员可以查看。</translation>
        </message>
        <message>
            <source>Only a supervisor, data protection or an administrator may do this.</source>
            <translation>只有主管、数据保护人员或管理员可以这样做。</translation>
        </message>
        <message>
            <source>Only administrators, data protection and auditors see this.</source>
            <translation>只有管理员、数据保护人员和审计员可以查看。</translation>
        </message>
        <message>
            <source>Only data protection or an administrator may do this.</source>
            <translation>只有数据保护人员或管理员可以这样做。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::PersonEvidence</name>
        <message>
            <source>Write the evidence about them to a new file</source>
            <translation>将关于此人的证据写入新文件</translation>
        </message>
        <message>
            <source>Evidence (*.zip)</source>
            <translation>证据 (*.zip)</translation>
        </message>
        <message>
            <source>Writing what the log holds about a person</source>
            <translation>正在写出日志中关于此人的内容</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s) about them were written, each with its proof.</source>
            <translation>
                <numerusform>已写出关于此人的 %n 条日志，每条都附有证明。</numerusform>
            </translation>
        </message>
        <message>
            <source>The desk is working on it.</source>
            <translation>工作台正在处理。</translation>
        </message>
        <message>
            <source>Evidence about them…</source>
            <translation>关于此人的证据…</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::PersonPane</name>
        <message>
            <source>%1  (%2)</source>
            <extracomment>%1 is the name of a part of a person's page, %2 how many lines it has.</extracomment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>What holds</source>
            <translation>限制与保留</translation>
        </message>
        <message>
            <source>Recipients told</source>
            <translation>已告知的接收方</translation>
        </message>
        <message>
            <source>Other platforms</source>
            <translation>其他平台</translation>
        </message>
        <message>
            <source>Their requests</source>
            <translation>此人的请求</translation>
        </message>
        <message>
            <source>None that is known to be theirs. One whose person was not found yet is not here.</source>
            <translation>没有确认属于此人的请求。尚未找到当事人的请求不在此列。</translation>
        </message>
        <message>
            <source>What holds for them</source>
            <translation>对此人有效的限制与保留</translation>
        </message>
        <message>
            <source>Nothing: no hold, no restriction, no purpose stopped, nothing corrected or kept by law.</source>
            <translation>没有：无保全、无限制处理、无停止的目的、无更正，也无依法保留的数据。</translation>
        </message>
        <message>
            <source>Recipients told of them</source>
            <translation>就此人告知过的接收方</translation>
        </message>
        <message>
            <source>No request of theirs had a recipient to be told.</source>
            <translation>此人的请求均无需告知接收方。</translation>
        </message>
        <message>
            <source>Open the re&amp;quest</source>
            <translation>打开请求(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Look there</source>
            <translation>去查找(&amp;L)</translation>
        </message>
        <message>
            <source>Open, &amp;masked</source>
            <translation>打开（遮盖）(&amp;M)</translation>
        </message>
        <message>
            <source>The same person on other platforms</source>
            <translation>此人在其他平台</translation>
        </message>
        <message>
            <source>Looks for their e-mail addresses and telephones on every other platform you may enter. Each is a search: logged there, and counted against your limit.</source>
            <translation>用此人的电子邮箱和电话，在你有权进入的其他每个平台上查找。每次查找都会记入该平台的日志，并计入你的额度。</translation>
        </message>
        <message>
            <source>No other platform knows them by these.</source>
            <translation>其他平台都没有以此登记的人。</translation>
        </message>
        <message>
            <source>Choose a request in the list first.</source>
            <translation>请先在列表中选择一个请求。</translation>
        </message>
        <message>
            <source>Choose somebody in the list first.</source>
            <translation>请先在列表中选择一个人。</translation>
        </message>
        <message>
            <source>You may enter no other platform.</source>
            <translation>你无权进入其他平台。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::PersonRequestTable</name>
        <message>
            <source>Reference</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>权利</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收到日期</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::PlanPane</name>
        <message>
            <source>Plan</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>Plan by category</source>
            <translation>按类别列出的方案</translation>
        </message>
        <message>
            <source>Copy the digest of the plan</source>
            <translation>复制方案摘要值</translation>
        </message>
        <message>
            <source>Digest of the plan</source>
            <translation>方案摘要值</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) will be handed over.</source>
            <translation>
                <numerusform>将交付 %n 条记录。</numerusform>
            </translation>
        </message>
        <message>
            <source>The request is being read.</source>
            <translation>正在读取请求。</translation>
        </message>
        <message>
            <source>The desk is working on the last step.</source>
            <translation>工作台正在处理上一步。</translation>
        </message>
        <message>
            <source>Work out a&amp;gain</source>
            <translation>重新制定(&amp;G)</translation>
        </message>
        <message>
            <source>Work out the p&amp;lan</source>
            <translation>制定方案(&amp;L)</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <extracomment>%1 is the name of a field, %2 what stands in it now, %3 what will.</extracomment>
            <translation>%1：%2 → %3</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>The plan is to refuse.</source>
            <translation>方案是拒绝。</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) will be erased or masked.</source>
            <translation>
                <numerusform>将有 %n 条记录被删除或遮盖。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) are concerned.</source>
            <translation>
                <numerusform>涉及 %n 条记录。</numerusform>
            </translation>
        </message>
        <message>
            <source>Shows what would be done with which records, and why. It discloses and changes nothing.</source>
            <translation>显示将对哪些记录做什么以及原因。不披露也不更改任何内容。</translation>
        </message>
        <message>
            <source>Correct f&amp;ields…</source>
            <translation>更正字段…(&amp;I)</translation>
        </message>
        <message>
            <source>Say first which fields are to change.</source>
            <translation>请先指定要更改的字段。</translation>
        </message>
        <message>
            <source>Nothing is planned with any record.</source>
            <translation>没有对任何记录作出安排。</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) wait for a decision under Redactions.</source>
            <translation>
                <numerusform>“遮盖”中有 %n 处待决定。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::PlanTable</name>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>如何处理</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>至</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>尚不确定</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::PoliciesPage</name>
        <message>
            <source>%1, from %2</source>
            <extracomment>%1 is the name of a version, %2 the day it came into force.</extracomment>
            <translation>%1，自 %2 起</translation>
        </message>
        <message>
            <source>Add a version of this policy</source>
            <translation>添加此政策的新版本</translation>
        </message>
        <message>
            <source>Policy (*.json)</source>
            <translation>政策文件 (*.json)</translation>
        </message>
        <message>
            <source>Added and signed. Requests from its first day on are judged by it.</source>
            <translation>已添加并签名。自其生效之日起的请求以此为准。</translation>
        </message>
        <message numerus="yes">
            <source>%n version(s). A request is judged by the one in force on the day it arrived.</source>
            <translation>
                <numerusform>共 %n 个版本。请求以收到之日生效的版本为准。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing changed that counts.</source>
            <translation>没有重要的变更。</translation>
        </message>
        <message numerus="yes">
            <source>%n material change(s).</source>
            <translation>
                <numerusform>%n 项重大变更。</numerusform>
            </translation>
        </message>
        <message>
            <source>Ask for consent again for: %1.</source>
            <extracomment>Follows a sentence; %1 lists purposes.</extracomment>
            <translation>须就以下目的重新征求同意：%1。</translation>
        </message>
        <message>
            <source>There is only one version.</source>
            <translation>只有一个版本。</translation>
        </message>
        <message>
            <source>Choose an older version on the left and a newer one on the right.</source>
            <translation>左边选择较旧版本，右边选择较新版本。</translation>
        </message>
        <message>
            <source>Policies</source>
            <translation>隐私政策</translation>
        </message>
        <message>
            <source>What each platform promises, version by version, and what its rights reach.</source>
            <translation>各平台各版本的承诺，以及各项权利的范围。</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>覆盖范围</translation>
        </message>
        <message>
            <source>What access finds and what deletion touches. Nothing is closed while a difference is unexplained.</source>
            <translation>查阅可见与删除涉及的内容。存在无法解释的差异时，任何请求都不能关闭。</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Older version</source>
            <translation>较旧版本</translation>
        </message>
        <message>
            <source>Newer version</source>
            <translation>较新版本</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>变更内容</translation>
        </message>
        <message>
            <source>&amp;Add a version…</source>
            <translation>添加版本…(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Compare</source>
            <translation>比较(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ProofPane</name>
        <message>
            <source>Save the checkpoint</source>
            <translation>保存检查点</translation>
        </message>
        <message>
            <source>Save the proof of an entry</source>
            <translation>保存条目的证明</translation>
        </message>
        <message>
            <source>Saved to %1. Anybody can check it without the desk, with the desk&apos;s public key.</source>
            <extracomment>%1 is the path of a file.</extracomment>
            <translation>已保存到 %1。任何人都可以用工作台的公钥核对它，不需要工作台。</translation>
        </message>
        <message>
            <source>Write the evidence to a new file</source>
            <translation>将证据写入新文件</translation>
        </message>
        <message>
            <source>Evidence (*.zip)</source>
            <translation>证据 (*.zip)</translation>
        </message>
        <message>
            <source>Writing the log for somebody outside</source>
            <translation>正在为外部写出日志</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s) of the log were written.</source>
            <translation>
                <numerusform>已写出 %n 条日志。</numerusform>
            </translation>
        </message>
        <message>
            <source>Search for erased people</source>
            <translation>查找已删除的人</translation>
        </message>
        <message>
            <source>Every file of the desk is read to its end, and a folder of yours where you choose one, e.g. with old exports. Nothing is changed.</source>
            <translation>会完整读取工作台的每个文件，如果您选择，也会读取一个文件夹，例如存放旧导出的文件夹。不做任何改动。</translation>
        </message>
        <message>
            <source>&amp;Where</source>
            <translation>范围(&amp;W)</translation>
        </message>
        <message>
            <source>In the desk alone</source>
            <translation>仅工作台</translation>
        </message>
        <message>
            <source>In the desk, and in a folder that I choose</source>
            <translation>工作台，以及我选择的文件夹</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>查找(&amp;S)</translation>
        </message>
        <message>
            <source>Folder to search as well</source>
            <translation>另外要查找的文件夹</translation>
        </message>
        <message>
            <source>Searching for erased people</source>
            <translation>正在查找已删除的人</translation>
        </message>
        <message>
            <source>Chec&amp;kpoint…</source>
            <translation>检查点(&amp;K)…</translation>
        </message>
        <message>
            <source>Pr&amp;oof of the entry…</source>
            <translation>条目的证明(&amp;O)…</translation>
        </message>
        <message>
            <source>E&amp;xport evidence…</source>
            <translation>导出证据(&amp;X)…</translation>
        </message>
        <message>
            <source>Search for er&amp;ased people…</source>
            <translation>查找已删除的人(&amp;A)…</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>查找结果</translation>
        </message>
        <message>
            <source>The desk is working on it.</source>
            <translation>工作台正在处理。</translation>
        </message>
        <message>
            <source>Choose an entry in the list first.</source>
            <translation>请先在列表中选择一个条目。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ProofWords</name>
        <message numerus="yes">
            <source>%n entry(s) verified: none was changed, removed or put in.</source>
            <translation>
                <numerusform>已核验 %n 条记录：没有一条被改动、删除或插入。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The records of %n platform(s) were counted: none was taken out or put back.</source>
            <translation>
                <numerusform>已清点 %n 个平台的数据：没有一条被取走或放回。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n platform(s) can be counted after the next import only.</source>
            <translation>
                <numerusform>%n 个平台要到下次导入后才能清点。</numerusform>
            </translation>
        </message>
        <message>
            <source>The clock of this machine once went back, first at entry %1.</source>
            <extracomment>%1 is the number of an entry.</extracomment>
            <translation>这台机器的时钟曾经倒退，最早在条目 %1。</translation>
        </message>
        <message>
            <source>At entry %1 the log was not the one this desk knew.</source>
            <extracomment>%1 is the number of an entry.</extracomment>
            <translation>在条目 %1 处，日志不是这个工作台所知的日志。</translation>
        </message>
        <message>
            <source>The log was changed. The first bad entry: %1. Stop working and tell whoever looks after the desk.</source>
            <extracomment>%1 is the place of the first bad entry.</extracomment>
            <translation>日志被改动过。第一条异常记录：%1。请停止工作并通知工作台的负责人。</translation>
        </message>
        <message>
            <source>Every entry of the log is right, but records were taken out, doubled or put back underneath the desk. The first place: %1. Stop working and tell whoever looks after the desk.</source>
            <extracomment>%1 is the place of the first bad record: platform, category, person.</extracomment>
            <translation>日志的每一条都正确，但有数据在工作台之外被取走、重复或放回。第一处：%1。请停止工作并通知工作台的负责人。</translation>
        </message>
        <message>
            <source>Files searched: %1. Erasures whose traces were looked for: %2.</source>
            <extracomment>Numbers: %1 of files, %2 of erasures.</extracomment>
            <translation>已查找的文件：%1 个。所查痕迹涉及的删除：%2 次。</translation>
        </message>
        <message>
            <source>Nothing of erased people was found.</source>
            <translation>没有发现已删除的人的任何内容。</translation>
        </message>
        <message>
            <source>Something was found, could not be read, or is not finished.</source>
            <translation>有所发现、有文件无法读取，或有删除尚未完成。</translation>
        </message>
        <message numerus="yes">
            <source>%n erasure(s) are not finished: sign in again to complete them.</source>
            <translation>
                <numerusform>有 %n 次删除尚未完成：请重新登录以完成。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of %n erasure(s) nothing is known to look for in files.</source>
            <translation>
                <numerusform>有 %n 次删除没有可在文件中查找的痕迹。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ProposalTable</name>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Roles then</source>
            <translation>变更后的角色</translation>
        </message>
        <message>
            <source>Proposed by</source>
            <translation>提议人</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RecipientsPane</name>
        <message>
            <source>sent on %1</source>
            <extracomment>%1 is a day.</extracomment>
            <translation>%1 发出</translation>
        </message>
        <message>
            <source>acknowledged on %1</source>
            <extracomment>%1 is a day.</extracomment>
            <translation>%1 确认</translation>
        </message>
        <message>
            <source>The desk is working on the last step.</source>
            <translation>工作台正在处理上一步。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1 is what a button does, %2 a recipient.</extracomment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Write the notice</source>
            <translation>撰写通知</translation>
        </message>
        <message>
            <source>It was sent…</source>
            <translation>已发出…</translation>
        </message>
        <message>
            <source>They acknowledged it…</source>
            <translation>对方已确认…</translation>
        </message>
        <message>
            <source>Not needed…</source>
            <translation>无需通知…</translation>
        </message>
        <message>
            <source>The recipient acknowledged it</source>
            <translation>接收方已确认</translation>
        </message>
        <message>
            <source>The notice was sent</source>
            <translation>通知已发出</translation>
        </message>
        <message>
            <source>&amp;Day of the acknowledgement</source>
            <translation>确认之日(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Day it was sent</source>
            <translation>发出之日(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Record it</source>
            <translation>记录(&amp;R)</translation>
        </message>
        <message>
            <source>No notice is needed</source>
            <translation>无需通知</translation>
        </message>
        <message>
            <source>The reason stays with the request and is shown to whoever checks it.</source>
            <translation>理由随请求保存，供核查人员查看。</translation>
        </message>
        <message>
            <source>&amp;Why</source>
            <translation>原因(&amp;W)</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>接收方</translation>
        </message>
        <message>
            <source>Everyone the data went to hears of it. The request cannot be closed while a line is open.</source>
            <translation>所有收到过数据的一方都须得知。仍有未完成项时，请求不能关闭。</translation>
        </message>
        <message>
            <source>Nobody else has to be told.</source>
            <translation>无需通知其他人。</translation>
        </message>
        <message>
            <source>Who has to be told shows once it has been carried out.</source>
            <translation>执行之后会显示须通知的对象。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RecordTable</name>
        <message>
            <source>A secret: the desk never shows it.</source>
            <translation>保密内容：工作台从不显示。</translation>
        </message>
        <message>
            <source>Never shown</source>
            <translation>从不显示</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RelatedPane</name>
        <message>
            <source>Open %1</source>
            <extracomment>%1 is the reference of a request.</extracomment>
            <translation>打开 %1</translation>
        </message>
        <message>
            <source>Link to another request</source>
            <translation>关联另一个请求</translation>
        </message>
        <message>
            <source>Both requests show it. Nothing else changes.</source>
            <translation>两个请求都会显示关联。其他不变。</translation>
        </message>
        <message>
            <source>&amp;How they belong together</source>
            <translation>两者的关系(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Reference of the other request</source>
            <translation>另一请求的编号(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Link them</source>
            <translation>关联(&amp;L)</translation>
        </message>
        <message>
            <source>Merge into another request</source>
            <translation>并入另一个请求</translation>
        </message>
        <message>
            <source>This request goes on as part of the other one, which takes over what it asks for. It can be undone.</source>
            <translation>此请求作为另一请求的一部分继续，其诉求由后者接管。可以撤销。</translation>
        </message>
        <message>
            <source>&amp;Merge</source>
            <translation>合并(&amp;M)</translation>
        </message>
        <message>
            <source>Split off</source>
            <translation>拆分</translation>
        </message>
        <message>
            <source>%1 goes on as a request of its own, with the same letter and receipt day.</source>
            <extracomment>%1 is a right, e.g. Deletion.</extracomment>
            <translation>“%1”作为独立请求继续，信件和收到日期相同。</translation>
        </message>
        <message>
            <source>&amp;Split it off</source>
            <translation>拆分(&amp;S)</translation>
        </message>
        <message>
            <source>Requests that belong to this one</source>
            <translation>相关请求</translation>
        </message>
        <message>
            <source>&amp;Link…</source>
            <translation>关联…(&amp;L)</translation>
        </message>
        <message>
            <source>Split &amp;off…</source>
            <translation>拆分…(&amp;O)</translation>
        </message>
        <message>
            <source>Undo the mer&amp;ge</source>
            <translation>撤销合并(&amp;G)</translation>
        </message>
        <message>
            <source>Mer&amp;ge…</source>
            <translation>合并…(&amp;G)</translation>
        </message>
        <message>
            <source>The request is being read.</source>
            <translation>正在读取请求。</translation>
        </message>
        <message>
            <source>The desk is working on the last step.</source>
            <translation>工作台正在处理上一步。</translation>
        </message>
        <message>
            <source>None. Earlier requests of the same person are found by themselves.</source>
            <translation>无。同一人的早先请求会自动找到。</translation>
        </message>
        <message>
            <source>Look whether they ask for the same before anything is done twice.</source>
            <translation>请先查看诉求是否相同，以免重复处理。</translation>
        </message>
        <message>
            <source>It asks for one thing only.</source>
            <translation>此请求只有一项诉求。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ReportCard</name>
        <message>
            <source>Tried out: nothing has been imported yet</source>
            <translation>试运行完成：尚未导入任何内容</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>已导入</translation>
        </message>
        <message>
            <source>Every row was fine.</source>
            <translation>每一行都没有问题。</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) were set aside, sealed, until somebody corrects them</source>
            <translation>
                <numerusform>%n 行已加密搁置，等待更正</numerusform>
            </translation>
        </message>
        <message>
            <source>rows</source>
            <translation>总行数</translation>
        </message>
        <message>
            <source>added</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>updated</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>未变</translation>
        </message>
        <message>
            <source>faulty</source>
            <translation>有误</translation>
        </message>
        <message>
            <source>new people</source>
            <translation>新的人</translation>
        </message>
        <message>
            <source>Rows that were set aside</source>
            <translation>被搁置的行</translation>
        </message>
        <message>
            <source>Columns that the mapping does not name: %1</source>
            <translation>映射未提及的列：%1</translation>
        </message>
        <message>
            <source>Not read: %1</source>
            <translation>未读取：%1</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RequestFields</name>
        <message>
            <source>d MMM yyyy</source>
            <extracomment>How a date is shown while it is edited: d, MMM and yyyy are its parts.</extracomment>
            <translation>yyyy年M月d日</translation>
        </message>
        <message>
            <source>How the person can be found</source>
            <translation>用什么可以找到此人</translation>
        </message>
        <message>
            <source>&amp;Platform</source>
            <translation>平台(&amp;P)</translation>
        </message>
        <message>
            <source>How it a&amp;rrived</source>
            <translation>到达渠道(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Day it arrived</source>
            <translation>到达日期(&amp;D)</translation>
        </message>
        <message>
            <source>The answer is due counted from this day.</source>
            <translation>答复期限从这一天算起。</translation>
        </message>
        <message>
            <source>Country or &amp;state</source>
            <translation>国家或州(&amp;S)</translation>
        </message>
        <message>
            <source>Where the person lives. Type to search.</source>
            <translation>此人的居住地。输入即可搜索。</translation>
        </message>
        <message>
            <source>&amp;Language of the answer</source>
            <translation>答复语言(&amp;L)</translation>
        </message>
        <message>
            <source>Empty: the platform&apos;s own.</source>
            <translation>留空：使用平台的语言。</translation>
        </message>
        <message>
            <source>&amp;E-mail</source>
            <translation>电子邮箱(&amp;E)</translation>
        </message>
        <message>
            <source>P&amp;hone</source>
            <translation>电话(&amp;H)</translation>
        </message>
        <message>
            <source>A&amp;ccount</source>
            <translation>账户(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Order number</source>
            <translation>订单号(&amp;O)</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RequestForm</name>
        <message>
            <source>Choose the platform the request is for.</source>
            <translation>请选择请求所针对的平台。</translation>
        </message>
        <message>
            <source>Choose at least one right.</source>
            <translation>请至少选择一项权利。</translation>
        </message>
        <message>
            <source>Choose how the request arrived.</source>
            <translation>请选择请求的到达渠道。</translation>
        </message>
        <message>
            <source>Enter the day the request arrived.</source>
            <translation>请输入请求到达的日期。</translation>
        </message>
        <message>
            <source>This day has not come yet. Enter the day the request arrived.</source>
            <translation>这一天还没到。请输入请求到达的日期。</translation>
        </message>
        <message>
            <source>Choose the country or state where the person lives: the law depends on it.</source>
            <translation>请选择此人居住的国家或州：适用法律取决于此。</translation>
        </message>
        <message>
            <source>There is no such place. Choose one from the list.</source>
            <translation>没有这个地方，请从列表中选择。</translation>
        </message>
        <message>
            <source>Choose a language from the list, or type a tag such as fr or pt-BR.</source>
            <translation>请从列表中选择语言，或输入 fr、pt-BR 这样的标签。</translation>
        </message>
        <message>
            <source>Enter at least one of e-mail, phone, account or order: without one nobody can be found.</source>
            <translation>邮箱、电话、账户、订单号至少填一项，否则无法找到任何人。</translation>
        </message>
        <message>
            <source>This is no e-mail address. Check it against the letter.</source>
            <translation>这不是电子邮箱地址，请对照来件检查。</translation>
        </message>
        <message>
            <source>This is no phone number. Use digits, with + and the country code if you know it.</source>
            <translation>这不是电话号码。请用数字填写，知道国家代码时以 + 开头。</translation>
        </message>
        <message>
            <source>Enter who is asking for the person.</source>
            <translation>请填写代本人请求者的姓名。</translation>
        </message>
        <message>
            <source>Choose the case of the policy. In any other case an authority gets nothing.</source>
            <translation>请选择政策规定的情形。其他情形下机关得不到任何内容。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RequestListModel</name>
        <message>
            <source>Loading…</source>
            <translation>正在加载…</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RequestPane</name>
        <message>
            <source>%1: %2</source>
            <extracomment>On the timeline. %1 is what happened, %2 what was noted about it.</extracomment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>The request</source>
            <translation>请求内容</translation>
        </message>
        <message>
            <source>What they wrote</source>
            <translation>来件内容</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>A note for whoever works on this next</source>
            <translation>给下一位处理者的备注</translation>
        </message>
        <message>
            <source>&amp;Add the note</source>
            <translation>添加备注(&amp;A)</translation>
        </message>
        <message>
            <source>The request is being read.</source>
            <translation>正在读取请求。</translation>
        </message>
        <message>
            <source>Write something first.</source>
            <translation>请先写点内容。</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>到达</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Residence</source>
            <translation>居住地</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>The platform&apos;s own</source>
            <translation>平台的语言</translation>
        </message>
        <message>
            <source>Assigned to</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>无人</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <extracomment>%1 is a moment, %2 the name of a member of staff.</extracomment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>It is not settled yet whose request this is.</source>
            <translation>尚未确定这是谁的请求。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RequestsPage</name>
        <message>
            <source>&amp;Take over a case…</source>
            <translation>接管案卷(&amp;T)…</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>正在加载…</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n 个请求</numerusform>
            </translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>&amp;New request</source>
            <translation>新建请求(&amp;N)</translation>
        </message>
        <message>
            <source>Take the first one in</source>
            <translation>录入第一个请求</translation>
        </message>
        <message>
            <source>Show all requests</source>
            <translation>显示全部请求</translation>
        </message>
        <message>
            <source>No requests yet</source>
            <translation>还没有请求</translation>
        </message>
        <message>
            <source>When somebody asks for their data, take the letter, call or message in here. Press Ctrl+N at any time.</source>
            <translation>有人索要自己的数据时，在这里录入来信、来电或消息。随时可按 Ctrl+N。</translation>
        </message>
        <message>
            <source>No request fits</source>
            <translation>没有符合的请求</translation>
        </message>
        <message numerus="yes">
            <source>%n of %1 selected</source>
            <translation>
                <numerusform>已选 %n 项，共 %1 项</numerusform>
            </translation>
        </message>
        <message>
            <source>Select a request first; Ctrl and Shift select several.</source>
            <translation>请先选择请求；按住 Ctrl 或 Shift 可多选。</translation>
        </message>
        <message numerus="yes">
            <source>Select at most %n request(s).</source>
            <translation>
                <numerusform>最多选择 %n 个请求。</numerusform>
            </translation>
        </message>
        <message>
            <source>The selected requests are being loaded.</source>
            <translation>正在加载所选请求。</translation>
        </message>
        <message>
            <source>There is nothing to export.</source>
            <translation>没有可导出的内容。</translation>
        </message>
        <message>
            <source>&amp;Assign…</source>
            <translation>分配(&amp;A)…</translation>
        </message>
        <message>
            <source>N&amp;ote…</source>
            <translation>备注(&amp;O)…</translation>
        </message>
        <message>
            <source>E&amp;xport…</source>
            <translation>导出(&amp;X)…</translation>
        </message>
        <message>
            <source>&amp;Columns</source>
            <translation>列(&amp;C)</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>已存视图</translation>
        </message>
        <message>
            <source>Nothing fits this view and the filter above. Widen it to see the others.</source>
            <translation>没有符合此视图和上方筛选条件的请求。放宽条件即可看到其他请求。</translation>
        </message>
        <message>
            <source>Show: %1</source>
            <translation>显示：%1</translation>
        </message>
        <message>
            <source>Sort by: %1</source>
            <translation>排序：%1</translation>
        </message>
        <message>
            <source>Assign requests</source>
            <translation>分配请求</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) will be up to one person.</source>
            <translation>
                <numerusform>%n 个请求将由一人负责。</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Owner</source>
            <translation>负责人(&amp;O)</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>无人</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>分配</translation>
        </message>
        <message>
            <source>Assigning requests</source>
            <translation>正在分配请求</translation>
        </message>
        <message>
            <source>Note on requests</source>
            <translation>为请求添加备注</translation>
        </message>
        <message numerus="yes">
            <source>The same note goes onto the timeline of %n request(s).</source>
            <translation>
                <numerusform>同一备注将写入 %n 个请求的时间线。</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>备注(&amp;N)</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>写入</translation>
        </message>
        <message>
            <source>Writing notes</source>
            <translation>正在写入备注</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) done.</source>
            <translation>
                <numerusform>已完成 %n 个请求。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed, first for this reason:</source>
            <translation>
                <numerusform>%n 个失败，首个原因：</numerusform>
            </translation>
        </message>
        <message>
            <source>Export the list</source>
            <translation>导出列表</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>Writing the list</source>
            <translation>正在写入列表</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) written, without a name.</source>
            <translation>
                <numerusform>已写入 %n 行，不含姓名。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::Residences</name>
        <message>
            <source>California, USA</source>
            <translation>美国加利福尼亚州</translation>
        </message>
        <message>
            <source>Colorado, USA</source>
            <translation>美国科罗拉多州</translation>
        </message>
        <message>
            <source>Connecticut, USA</source>
            <translation>美国康涅狄格州</translation>
        </message>
        <message>
            <source>Delaware, USA</source>
            <translation>美国特拉华州</translation>
        </message>
        <message>
            <source>Iowa, USA</source>
            <translation>美国艾奥瓦州</translation>
        </message>
        <message>
            <source>Indiana, USA</source>
            <translation>美国印第安纳州</translation>
        </message>
        <message>
            <source>Kentucky, USA</source>
            <translation>美国肯塔基州</translation>
        </message>
        <message>
            <source>Maryland, USA</source>
            <translation>美国马里兰州</translation>
        </message>
        <message>
            <source>Minnesota, USA</source>
            <translation>美国明尼苏达州</translation>
        </message>
        <message>
            <source>Montana, USA</source>
            <translation>美国蒙大拿州</translation>
        </message>
        <message>
            <source>Nebraska, USA</source>
            <translation>美国内布拉斯加州</translation>
        </message>
        <message>
            <source>New Hampshire, USA</source>
            <translation>美国新罕布什尔州</translation>
        </message>
        <message>
            <source>New Jersey, USA</source>
            <translation>美国新泽西州</translation>
        </message>
        <message>
            <source>Oregon, USA</source>
            <translation>美国俄勒冈州</translation>
        </message>
        <message>
            <source>Rhode Island, USA</source>
            <translation>美国罗得岛州</translation>
        </message>
        <message>
            <source>Tennessee, USA</source>
            <translation>美国田纳西州</translation>
        </message>
        <message>
            <source>Texas, USA</source>
            <translation>美国得克萨斯州</translation>
        </message>
        <message>
            <source>Utah, USA</source>
            <translation>美国犹他州</translation>
        </message>
        <message>
            <source>Virginia, USA</source>
            <translation>美国弗吉尼亚州</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RestoreStep</name>
        <message>
            <source>Restore from a backup</source>
            <translation>从备份恢复</translation>
        </message>
        <message>
            <source>The desk is made anew in two empty folders. Nothing of it can be seen before every erasure made since the backup is carried out again. What is still there of the desk, or of newer backups, tells which those are; where some are known to be missing, nothing is restored unless you accept that with a reason, which is logged.</source>
            <translation>工作台会在两个空文件夹中重新建立。在重新执行备份之后的每一次删除之前，什么都看不到。工作台尚存的部分或更新的备份会说明有哪些删除；如果已知有缺失，则不会恢复，除非您写明理由接受，理由会记入日志。</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>恢复(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Data of the backup</source>
            <translation>备份的数据(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Keys of the backup</source>
            <translation>备份的密钥(&amp;K)</translation>
        </message>
        <message>
            <source>Empty: the desk&apos;s own keys.</source>
            <translation>留空：用工作台自己的密钥。</translation>
        </message>
        <message>
            <source>New folder for the d&amp;esk</source>
            <translation>工作台的新文件夹(&amp;E)</translation>
        </message>
        <message>
            <source>New folder for its ke&amp;ys</source>
            <translation>密钥的新文件夹(&amp;Y)</translation>
        </message>
        <message>
            <source>&amp;Old folder of the desk</source>
            <translation>工作台的旧文件夹(&amp;O)</translation>
        </message>
        <message>
            <source>As far as it is still there.</source>
            <translation>如果还在。</translation>
        </message>
        <message>
            <source>O&amp;ld folder of the keys</source>
            <translation>密钥的旧文件夹(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;User</source>
            <translation>用户(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>密码(&amp;P)</translation>
        </message>
        <message>
            <source>O&amp;ne-time code</source>
            <translation>一次性代码(&amp;N)</translation>
        </message>
        <message>
            <source>Or the recovery k&amp;it</source>
            <translation>或恢复套件(&amp;I)</translation>
        </message>
        <message>
            <source>Key &amp;file</source>
            <translation>密钥文件(&amp;F)</translation>
        </message>
        <message>
            <source>Ne&amp;wer data backup, as a ledger</source>
            <translation>更新的数据备份，用作删除记录(&amp;W)</translation>
        </message>
        <message>
            <source>Why a g&amp;ap is accepted</source>
            <translation>接受缺失的理由(&amp;A)</translation>
        </message>
        <message>
            <source>Empty: it is refused.</source>
            <translation>留空：拒绝。</translation>
        </message>
        <message>
            <source>Enter user and password, or the recovery kit.</source>
            <translation>请输入用户和密码，或恢复套件。</translation>
        </message>
        <message>
            <source>Restoring from a backup</source>
            <translation>正在从备份恢复</translation>
        </message>
        <message>
            <source>Sign in to the restored desk.</source>
            <translation>请登录恢复后的工作台。</translation>
        </message>
        <message>
            <source>Some erasures made since are known to be missing. Nothing was restored: bring a newer backup or the desk&apos;s old folder, or accept the gap with a reason.</source>
            <translation>已知缺少此后的一些删除记录。没有恢复任何东西：请提供更新的备份或工作台的旧文件夹，或写明理由接受缺失。</translation>
        </message>
        <message>
            <source>The snapshot of the keys expired: nobody can restore with it. The desk&apos;s own keys, or a newer snapshot, are needed.</source>
            <translation>密钥快照已过期：没有人能用它恢复。需要工作台自己的密钥或更新的快照。</translation>
        </message>
        <message>
            <source>Only somebody who may enter every platform can restore. Use the recovery kit.</source>
            <translation>只有能进入所有平台的人才能恢复。请使用恢复套件。</translation>
        </message>
        <message>
            <source>Restore from a backup…</source>
            <translation>从备份恢复…</translation>
        </message>
        <message>
            <source>A backup is being restored.</source>
            <translation>正在恢复备份。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RetentionPage</name>
        <message>
            <source>Run the retention rules</source>
            <translation>运行保留规则</translation>
        </message>
        <message>
            <source>%1 records of %2 people are erased, de-identified or protected as listed. %3 stay because of a hold. What is erased cannot be brought back.</source>
            <extracomment>%1 is a number of records, %2 of people, %3 of records held back.</extracomment>
            <translation>%2 人的 %1 条记录将按列表删除、去标识或封存。%3 条因保留而不动。删除的内容无法恢复。</translation>
        </message>
        <message>
            <source>&amp;Run it now</source>
            <translation>立即运行(&amp;R)</translation>
        </message>
        <message>
            <source>Running the retention rules</source>
            <translation>正在运行保留规则</translation>
        </message>
        <message>
            <source>Looking for what falls due</source>
            <translation>正在查找到期内容</translation>
        </message>
        <message numerus="yes">
            <source>Done: %n record(s).</source>
            <translation>
                <numerusform>已完成：%n 条记录。</numerusform>
            </translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>Not looked at yet.</source>
            <translation>尚未查看。</translation>
        </message>
        <message>
            <source>Nothing falls due.</source>
            <translation>没有到期内容。</translation>
        </message>
        <message>
            <source>%1 records looked at, %2 held back, %3 wait for a date.</source>
            <extracomment>Numbers of records: %1 looked at, %2 held back, %3 without the date their rule counts from.</extracomment>
            <translation>已查看 %1 条记录，%2 条被保留，%3 条等待日期。</translation>
        </message>
        <message>
            <source>The desk is working on it.</source>
            <translation>工作台正在处理。</translation>
        </message>
        <message>
            <source>Retention</source>
            <translation>保留期限</translation>
        </message>
        <message>
            <source>What the policy promises to let go of, what may not go yet, and the proof of what went.</source>
            <translation>政策承诺删除的内容、暂不能删除的内容，以及已删除的证明。</translation>
        </message>
        <message>
            <source>Due now, by rule</source>
            <translation>现已到期（按规则）</translation>
        </message>
        <message>
            <source>Erasures</source>
            <translation>删除记录</translation>
        </message>
        <message>
            <source>Nothing has been erased on this platform.</source>
            <translation>此平台尚未删除任何内容。</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Loo&amp;k again</source>
            <translation>重新查看(&amp;K)</translation>
        </message>
        <message>
            <source>R&amp;un it…</source>
            <translation>运行…(&amp;U)</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RevealDialog</name>
        <message>
            <source>Reveal masked values</source>
            <translation>显示被遮盖的内容</translation>
        </message>
        <message>
            <source>Why do you need to see this?</source>
            <translation>你为什么需要看这些内容？</translation>
        </message>
        <message>
            <source>Your name, the time and your reason go into the activity log and stay there.</source>
            <translation>你的姓名、时间和理由会记入活动日志并永久保留。</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>理由(&amp;R)</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Re&amp;veal</source>
            <translation>显示(&amp;V)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message numerus="yes">
            <source>Write at least %n character(s).</source>
            <translation>
                <numerusform>请至少写 %n 个字。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RightsField</name>
        <message>
            <source>What they ask for</source>
            <translation>请求内容</translation>
        </message>
        <message>
            <source>In which case of the polic&amp;y</source>
            <translation>属于政策的哪种情形(&amp;Y)</translation>
        </message>
        <message>
            <source>In any other case an authority gets nothing.</source>
            <translation>其他情形下机关得不到任何内容。</translation>
        </message>
        <message>
            <source>To which purposes</source>
            <translation>针对哪些目的</translation>
        </message>
        <message>
            <source>None chosen: to all of them.</source>
            <translation>不选表示全部。</translation>
        </message>
        <message>
            <source>Perhaps: %1 – add</source>
            <extracomment>%1 is a right that a letter may ask for; the button adds it.</extracomment>
            <translation>可能还有：%1 – 添加</translation>
        </message>
        <message>
            <source>They also ask for what this platform&apos;s policy does not promise: %1. Somebody has to answer that.</source>
            <extracomment>%1 lists rights.</extracomment>
            <translation>来件还要求此平台的政策未承诺的事项：%1。仍须有人答复。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::SafeWords</name>
        <message>
            <source>Records of a category</source>
            <translation>一个类别的数据</translation>
        </message>
        <message>
            <source>Second layer of sensitive records</source>
            <translation>敏感数据的第二层</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Rows that could not be taken in</source>
            <translation>无法导入的行</translation>
        </message>
        <message>
            <source>Holds, restrictions, stopped purposes</source>
            <translation>保全、限制和停止的目的</translation>
        </message>
        <message>
            <source>Restricted data</source>
            <translation>受限制的数据</translation>
        </message>
        <message>
            <source>Index that finds people</source>
            <translation>查找人员的索引</translation>
        </message>
        <message>
            <source>Activity log</source>
            <translation>活动日志</translation>
        </message>
        <message>
            <source>The last one was made %1.</source>
            <translation>最近一次制作于 %1。</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>还没有备份。</translation>
        </message>
        <message>
            <source>Nothing is planned: set a schedule.</source>
            <translation>没有计划：请设定计划。</translation>
        </message>
        <message>
            <source>One is due now.</source>
            <translation>现在应当备份。</translation>
        </message>
        <message>
            <source>The next is due %1.</source>
            <translation>下一次在 %1。</translation>
        </message>
        <message>
            <source>The file is whole as far as can be told without its keys.</source>
            <translation>在没有密钥的情况下所能判断的范围内，文件完整。</translation>
        </message>
        <message>
            <source>Opened to its end: %1 rows, %2 erasures, %3 entries of the log.</source>
            <extracomment>Numbers: %1 of rows, %2 of erasures, %3 of entries.</extracomment>
            <translation>已完整打开：%1 行、%2 次删除、%3 条日志。</translation>
        </message>
        <message>
            <source>It was signed by this desk.</source>
            <translation>由本工作台签名。</translation>
        </message>
        <message>
            <source>%1 records of %2 people are there. %3 erasures made since were carried out again.</source>
            <extracomment>Numbers: %1 of records, %2 of people, %3 of erasures.</extracomment>
            <translation>%2 人的 %1 条数据都在。此后的 %3 次删除已重新执行。</translation>
        </message>
        <message>
            <source>A gap in what is known of erasures was accepted, and the log says so.</source>
            <translation>已接受删除记录的缺失，日志中已注明。</translation>
        </message>
        <message>
            <source>Everything is as in the desk; the copy was removed again.</source>
            <translation>一切与工作台相同；副本已删除。</translation>
        </message>
        <message>
            <source>%1 records differ, and %2 tables have other numbers: do not rely on this backup.</source>
            <translation>%1 条数据不同，%2 个表的数目不同：不要依赖此备份。</translation>
        </message>
        <message>
            <source>Signature of the desk</source>
            <translation>工作台的签名</translation>
        </message>
        <message>
            <source>Names of staff</source>
            <translation>员工姓名</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::SenderTable</name>
        <message>
            <source>Shopify app</source>
            <translation>Shopify 应用</translation>
        </message>
        <message>
            <source>OpenDSR processor</source>
            <translation>OpenDSR 处理者</translation>
        </message>
        <message>
            <source>Data Rights Protocol agent</source>
            <translation>数据权利协议代理</translation>
        </message>
        <message>
            <source>Sender</source>
            <translation>发送方</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>指纹</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>A secret; it is not shown</source>
            <translation>机密，不予显示</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <extracomment>%1 is a day, %2 the name of a member of staff.</extracomment>
            <translation>%1，%2</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::SendersPane</name>
        <message>
            <source>&amp;Name</source>
            <translation>名称(&amp;N)</translation>
        </message>
        <message>
            <source>What your staff call it.</source>
            <translation>员工对它的称呼。</translation>
        </message>
        <message>
            <source>&amp;Key</source>
            <translation>密钥(&amp;K)</translation>
        </message>
        <message>
            <source>…or its &amp;file</source>
            <translation>……或密钥文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Add it</source>
            <translation>添加(&amp;A)</translation>
        </message>
        <message>
            <source>Add a Shopify app</source>
            <translation>添加 Shopify 应用</translation>
        </message>
        <message>
            <source>Its webhooks are proven by the app&apos;s client secret. The secret is kept sealed and never shown again.</source>
            <translation>其网络钩子由该应用的客户端密钥证明。密钥封存保管，不再显示。</translation>
        </message>
        <message>
            <source>&amp;Client secret</source>
            <translation>客户端密钥(&amp;C)</translation>
        </message>
        <message>
            <source>Add an OpenDSR processor</source>
            <translation>添加 OpenDSR 处理者</translation>
        </message>
        <message>
            <source>Its messages are proven by its certificate. Fetch it from where the processor publishes it.</source>
            <translation>其消息由证书证明。请从该处理者公布证书之处获取。</translation>
        </message>
        <message>
            <source>&amp;Certificate (PEM)</source>
            <translation>证书（PEM）(&amp;C)</translation>
        </message>
        <message>
            <source>Add an agent of the Data Rights Protocol</source>
            <translation>添加数据权利协议的代理</translation>
        </message>
        <message>
            <source>Its messages are proven by its public key, as the protocol&apos;s directory gives it.</source>
            <translation>其消息由公钥证明，公钥见该协议的目录。</translation>
        </message>
        <message>
            <source>Age&amp;nt&apos;s id</source>
            <translation>代理标识(&amp;N)</translation>
        </message>
        <message>
            <source>As in the directory.</source>
            <translation>与目录一致。</translation>
        </message>
        <message>
            <source>Public &amp;key (base64)</source>
            <translation>公钥（base64）(&amp;K)</translation>
        </message>
        <message>
            <source>Platform&apos;s &amp;id</source>
            <translation>平台标识(&amp;I)</translation>
        </message>
        <message>
            <source>Under which agents know this platform.</source>
            <translation>代理以此识别本平台。</translation>
        </message>
        <message>
            <source>Give the key, or the file that holds it.</source>
            <translation>请提供密钥，或包含密钥的文件。</translation>
        </message>
        <message>
            <source>The file cannot be read, or is too large for a key.</source>
            <translation>文件无法读取，或过大，不是密钥文件。</translation>
        </message>
        <message>
            <source>%1 is known from now on.</source>
            <extracomment>%1 is the name of somebody who sends messages.</extracomment>
            <translation>今后将认可 %1。</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <extracomment>%1 is the name of somebody who sends messages.</extracomment>
            <translation>移除 %1</translation>
        </message>
        <message>
            <source>Messages of this sender are not proven any more until the key is added again. Requests that came in stay.</source>
            <translation>在重新添加密钥之前，此发送方的消息不再能得到证明。已收到的请求保留。</translation>
        </message>
        <message>
            <source>&amp;Remove it</source>
            <translation>移除(&amp;R)</translation>
        </message>
        <message>
            <source>There is such a sender already; remove that one first.</source>
            <translation>已有这样的发送方，请先将其移除。</translation>
        </message>
        <message>
            <source>A platform keeps at most 8 senders of a kind; remove one first.</source>
            <translation>每个平台每类最多保存 8 个发送方，请先移除一个。</translation>
        </message>
        <message>
            <source>This is no key of its kind; nothing was kept. Look at what the sender gave you again.</source>
            <translation>这不是该类型的密钥，没有保存任何内容。请再看一下发送方提供的内容。</translation>
        </message>
        <message>
            <source>Senders</source>
            <translation>发送方</translation>
        </message>
        <message>
            <source>Whose signed messages count as theirs, for each platform. What is read is tried with every key here.</source>
            <translation>每个平台认可哪些发送方的签名消息。读取时会用此处的每个密钥逐一核验。</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Shopify app…</source>
            <translation>Shopify 应用…</translation>
        </message>
        <message>
            <source>OpenDSR processor…</source>
            <translation>OpenDSR 处理者…</translation>
        </message>
        <message>
            <source>Agent…</source>
            <translation>代理…</translation>
        </message>
        <message>
            <source>Add: %1</source>
            <extracomment>%1 is a kind of sender, as on the button.</extracomment>
            <translation>添加：%1</translation>
        </message>
        <message>
            <source>Remo&amp;ve…</source>
            <translation>移除(&amp;V)…</translation>
        </message>
        <message>
            <source>Senders whose key is kept</source>
            <translation>已保存密钥的发送方</translation>
        </message>
        <message>
            <source>None yet. Without one, signed messages cannot be proven; letters and mail need none.</source>
            <translation>尚无。没有密钥就无法证明签名消息；信件和邮件则不需要。</translation>
        </message>
        <message>
            <source>Choose a sender in the list first.</source>
            <translation>请先在列表中选择一个发送方。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Open what is selected</source>
            <translation>打开所选项</translation>
        </message>
        <message>
            <source>With an underlined letter: press that button or go to that field</source>
            <translation>配合带下划线的字母：按下该按钮或转到该字段</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::SignInPage</name>
        <message>
            <source>Choose the desk&apos;s folder</source>
            <translation>选择工作台文件夹</translation>
        </message>
        <message>
            <source>Choose the folder of the keys</source>
            <translation>选择密钥文件夹</translation>
        </message>
        <message>
            <source>Choose your key file</source>
            <translation>选择你的密钥文件</translation>
        </message>
        <message>
            <source>This file cannot be read, or is larger than a key file may be (1 MB).</source>
            <translation>该文件无法读取，或超过了密钥文件允许的大小（1 MB）。</translation>
        </message>
        <message>
            <source>Choose the folder the desk lies in.</source>
            <translation>请选择工作台所在的文件夹。</translation>
        </message>
        <message>
            <source>Choose the folder the keys lie in.</source>
            <translation>请选择密钥所在的文件夹。</translation>
        </message>
        <message>
            <source>Enter your user name.</source>
            <translation>请输入用户名。</translation>
        </message>
        <message>
            <source>Enter your password.</source>
            <translation>请输入密码。</translation>
        </message>
        <message>
            <source>Enter your password again as well: it is never kept.</source>
            <translation>请同时再次输入密码：密码从不保留。</translation>
        </message>
        <message>
            <source>Signing in. This takes about a second on purpose: it slows down guessing.</source>
            <translation>正在登录。特意需要约一秒钟：这样可以减缓猜测密码。</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>正在登录…</translation>
        </message>
        <message>
            <source>&amp;Sign in</source>
            <translation>登录(&amp;S)</translation>
        </message>
        <message>
            <source>Sign in to the desk</source>
            <translation>登录工作台</translation>
        </message>
        <message>
            <source>Everything on this desk is encrypted until you sign in.</source>
            <translation>登录之前，工作台上的一切都是加密的。</translation>
        </message>
        <message>
            <source>This is a rehearsal desk</source>
            <translation>这是演练工作台</translation>
        </message>
        <message>
            <source>Try everything: nobody in it is real. No password is needed.</source>
            <translation>尽管试用：里面没有真实的人，也无需密码。</translation>
        </message>
        <message>
            <source>Look around as the &amp;agent</source>
            <translation>以客服身份体验(&amp;A)</translation>
        </message>
        <message>
            <source>… as the super&amp;visor</source>
            <translation>以主管身份体验(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Desk folder</source>
            <translation>工作台文件夹(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Keys folder</source>
            <translation>密钥文件夹(&amp;K)</translation>
        </message>
        <message>
            <source>Kept apart from the desk, for instance on another drive.</source>
            <translation>与工作台分开存放，例如放在另一个磁盘上。</translation>
        </message>
        <message>
            <source>&amp;User</source>
            <translation>用户(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>密码(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;One-time code</source>
            <translation>一次性验证码(&amp;O)</translation>
        </message>
        <message>
            <source>Key &amp;file (optional)</source>
            <translation>密钥文件（可选）(&amp;F)</translation>
        </message>
        <message>
            <source>Caps Lock is on.</source>
            <translation>大写锁定已开启。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::SourcesBox</name>
        <message>
            <source>only what was understood was kept</source>
            <translation>只保存了读懂的内容</translation>
        </message>
        <message>
            <source>SHA-256 of the original: %1</source>
            <extracomment>%1 is a digest of a file.</extracomment>
            <translation>原件的 SHA-256：%1</translation>
        </message>
        <message>
            <source>Save the original…</source>
            <translation>保存原件…</translation>
        </message>
        <message>
            <source>Save original number %1…</source>
            <extracomment>%1 is a number from 1.</extracomment>
            <translation>保存第 %1 份原件…</translation>
        </message>
        <message>
            <source>Save the original to a new file</source>
            <translation>将原件保存到新文件</translation>
        </message>
        <message>
            <source>Saved. The file is open to whoever reads it: delete it when it is no longer needed.</source>
            <translation>已保存。该文件未加密，任何能读取它的人都能看到内容：不再需要时请删除。</translation>
        </message>
        <message>
            <source>Came in as</source>
            <translation>来件形式</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::StaffPane</name>
        <message>
            <source>Their authenticator</source>
            <translation>其验证器</translation>
        </message>
        <message>
            <source>Let them photograph it with their authenticator, now: it is told once. Better still they enrol one of their own afterwards.</source>
            <translation>请让其现在就用验证器拍摄：只显示一次。之后最好自己再登记一个。</translation>
        </message>
        <message>
            <source>Add a member of staff</source>
            <translation>增加员工</translation>
        </message>
        <message>
            <source>Another person has to agree before they are let in and get keys. They have to change this password when they first sign in.</source>
            <translation>须由另一个人同意，才能登录并得到密钥。首次登录时必须更改此密码。</translation>
        </message>
        <message>
            <source>&amp;Propose it</source>
            <translation>提议(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>姓名(&amp;N)</translation>
        </message>
        <message>
            <source>First pass&amp;word</source>
            <translation>初始密码(&amp;W)</translation>
        </message>
        <message>
            <source>Password &amp;again</source>
            <translation>再次输入密码(&amp;A)</translation>
        </message>
        <message>
            <source>The passwords differ.</source>
            <translation>两次输入的密码不同。</translation>
        </message>
        <message>
            <source>Choose at least one role.</source>
            <translation>请至少选择一个角色。</translation>
        </message>
        <message>
            <source>Roles of %1</source>
            <extracomment>%1 is the name of a member of staff.</extracomment>
            <translation>%1 的角色</translation>
        </message>
        <message>
            <source>They hold %1 keys now. Wider roles need another person to agree; keys that lesser roles do not call for are taken.</source>
            <translation>现在持有 %1 个密钥。扩大角色须由另一个人同意；缩小角色后不再需要的密钥会被收回。</translation>
        </message>
        <message>
            <source>&amp;Change the roles</source>
            <translation>更改角色(&amp;C)</translation>
        </message>
        <message>
            <source>Disable %1</source>
            <extracomment>%1 is the name of a member of staff.</extracomment>
            <translation>停用 %1</translation>
        </message>
        <message>
            <source>At once, and without another person: they are let in no more, their %1 keys are taken, and what they held is replaced or noted as due. Coming back needs another person.</source>
            <translation>立即生效，不需要另一个人：不再允许登录，收回其 %1 个密钥，其持有过的密钥会被更换或记为待更换。恢复须由另一个人同意。</translation>
        </message>
        <message>
            <source>&amp;Disable them now</source>
            <translation>立即停用(&amp;D)</translation>
        </message>
        <message numerus="yes">
            <source>Disabled: %n key(s) taken.</source>
            <translation>
                <numerusform>已停用：收回 %n 个密钥。</numerusform>
            </translation>
        </message>
        <message>
            <source>New recovery kit</source>
            <translation>新的恢复套件</translation>
        </message>
        <message>
            <source>A passphrase that opens the desk when nobody else can. It is told once, here. The kit before it opens nothing from then on: destroy the paper.</source>
            <translation>在没有其他人能打开时打开工作台的密码短语。只在这里显示一次。以前的套件从此失效：请销毁那张纸。</translation>
        </message>
        <message>
            <source>&amp;Make a new kit</source>
            <translation>生成新套件(&amp;M)</translation>
        </message>
        <message>
            <source>Recovery kit</source>
            <translation>恢复套件</translation>
        </message>
        <message>
            <source>Write it on paper and lock that away, outside this building. Whoever has it can open everything.</source>
            <translation>请写在纸上，锁在这栋楼以外的地方。谁拿到它就能打开一切。</translation>
        </message>
        <message>
            <source>How long passwords last</source>
            <translation>密码有效期</translation>
        </message>
        <message>
            <source>Days after which everybody has to change theirs, at most; 0 for what the policies say, which are never loosened.</source>
            <translation>所有人最长多少天后必须更改密码；0 表示按政策规定，政策的规定不会放宽。</translation>
        </message>
        <message>
            <source>&amp;Set the rule</source>
            <translation>设定(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Days</source>
            <translation>天数(&amp;D)</translation>
        </message>
        <message>
            <source>Passwords do not expire.</source>
            <translation>密码不会过期。</translation>
        </message>
        <message numerus="yes">
            <source>Passwords expire after %n day(s).</source>
            <translation>
                <numerusform>密码 %n 天后过期。</numerusform>
            </translation>
        </message>
        <message>
            <source>Rejected. Nothing was changed.</source>
            <translation>已拒绝。没有任何改动。</translation>
        </message>
        <message>
            <source>This password is too short or too easy to guess. Choose a longer one.</source>
            <translation>这个密码太短或太容易猜中。请选更长的。</translation>
        </message>
        <message>
            <source>There is already somebody of this name.</source>
            <translation>已经有同名的人。</translation>
        </message>
        <message>
            <source>This would leave a role or a key with nobody, or it is so already. Give the role or the keys to somebody else first.</source>
            <translation>这样会使某个角色或密钥无人持有，或者已经如此。请先把角色或密钥交给别人。</translation>
        </message>
        <message>
            <source>Another person has to do this: nobody decides about themselves or agrees to what they proposed.</source>
            <translation>须由另一个人来做：谁也不能决定自己的事，或同意自己的提议。</translation>
        </message>
        <message>
            <source>You do not hold every key that this needs. Data protection has to do it, or the recovery kit.</source>
            <translation>您没有所需的全部密钥。须由数据保护人员或恢复套件来做。</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>What gives somebody more needs two people; what takes something away needs one.</source>
            <translation>增加权限需要两个人；收回权限一个人即可。</translation>
        </message>
        <message>
            <source>A&amp;dd somebody…</source>
            <translation>增加人员(&amp;D)…</translation>
        </message>
        <message>
            <source>Pass&amp;words…</source>
            <translation>密码规则(&amp;W)…</translation>
        </message>
        <message>
            <source>R&amp;oles…</source>
            <translation>角色(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Give keys</source>
            <translation>给予密钥(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;New authenticator</source>
            <translation>新验证器(&amp;N)</translation>
        </message>
        <message>
            <source>Let in again</source>
            <translation>恢复登录</translation>
        </message>
        <message>
            <source>Disa&amp;ble…</source>
            <translation>停用(&amp;B)…</translation>
        </message>
        <message>
            <source>&amp;Agree</source>
            <translation>同意(&amp;A)</translation>
        </message>
        <message>
            <source>Re&amp;ject</source>
            <translation>拒绝(&amp;J)</translation>
        </message>
        <message>
            <source>New recovery &amp;kit…</source>
            <translation>新的恢复套件(&amp;K)…</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>They are being read.</source>
            <translation>正在读取。</translation>
        </message>
        <message>
            <source>Waiting for another person</source>
            <translation>等待另一个人</translation>
        </message>
        <message>
            <source>Nothing waits.</source>
            <translation>没有待办事项。</translation>
        </message>
        <message>
            <source>Choose a person in the list first.</source>
            <translation>请先在列表中选择一个人。</translation>
        </message>
        <message>
            <source>This is the recovery kit, not a person.</source>
            <translation>这是恢复套件，不是人。</translation>
        </message>
        <message>
            <source>If somebody is lost</source>
            <translation>如果失去某个人</translation>
        </message>
        <message>
            <source>Every key is held by two people or more, and there is a recovery kit.</source>
            <translation>每个密钥都至少由两个人持有，并且有恢复套件。</translation>
        </message>
        <message>
            <source>Nobody does this to themselves; another administrator has to.</source>
            <translation>不能对自己这样做；须由另一位管理员来做。</translation>
        </message>
        <message>
            <source>Choose what waits in the list first.</source>
            <translation>请先在列表中选择待办事项。</translation>
        </message>
        <message>
            <source>You proposed it, or it is about you. Another person has to agree.</source>
            <translation>这是您提议的，或者与您有关。须由另一个人同意。</translation>
        </message>
        <message>
            <source>Sh&amp;ut out…</source>
            <translation>禁止进入平台…(&amp;U)</translation>
        </message>
        <message>
            <source>Shut %1 out of a platform</source>
            <extracomment>%1 is the name of a member of staff.</extracomment>
            <translation>禁止 %1 进入某个平台</translation>
        </message>
        <message>
            <source>At once, and without another person: its keys are taken from them, and what they held of it is replaced or noted as due. Everything else they keep.</source>
            <translation>立即生效，无需另一人同意：收回其该平台的密钥，其持有的该平台密钥会被替换或记为待替换。其余权限不变。</translation>
        </message>
        <message>
            <source>&amp;Shut them out now</source>
            <translation>立即禁止进入(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Platform</source>
            <translation>平台(&amp;P)</translation>
        </message>
        <message numerus="yes">
            <source>Shut out: %n key(s) taken.</source>
            <translation>
                <numerusform>已禁止进入：收回 %n 个密钥。</numerusform>
            </translation>
        </message>
        <message>
            <source>New k&amp;ey pairs…</source>
            <translation>新密钥对(&amp;E)…</translation>
        </message>
        <message>
            <source>New key pairs for %1</source>
            <translation>为 %1 换新密钥对</translation>
        </message>
        <message>
            <source>For who forgot their password, or when somebody may have their keys. They keep their place, their roles and all they did. Another person has to agree; then the earlier password and authenticator open nothing any more.</source>
            <translation>用于忘记密码，或其密钥可能已被他人获得时。其职位、角色和以往所做的一切保持不变。须由另一人同意；此后原密码和原验证器不再有效。</translation>
        </message>
        <message>
            <source>It was they who gave you your place, or somebody who did. Another administrator has to do this, or whoever has the recovery kit.</source>
            <translation>您的职位由其授予，或由其授予者授予。须由另一位管理员或持有恢复套件的人来做。</translation>
        </message>
        <message>
            <source>Something changed since it was proposed, or something that they proposed waits. Decide that first, or reject this and propose it anew.</source>
            <translation>提议之后情况有变，或其本人提出的事项仍在等待。请先决定那一项，或拒绝此项后重新提议。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::StaffTable</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Keys held</source>
            <translation>持有的密钥</translation>
        </message>
        <message>
            <source>Recovery kit</source>
            <translation>恢复套件</translation>
        </message>
        <message>
            <source>Waits to be agreed to</source>
            <translation>等待同意</translation>
        </message>
        <message>
            <source>Works here</source>
            <translation>在岗</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <extracomment>%1 keys held, %2 keys that the roles call for.</extracomment>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::StaffWords</name>
        <message>
            <source>Add</source>
            <translation>增加</translation>
        </message>
        <message>
            <source>Other roles</source>
            <translation>更改角色</translation>
        </message>
        <message>
            <source>Give keys</source>
            <translation>给予密钥</translation>
        </message>
        <message>
            <source>Let in again</source>
            <translation>恢复登录</translation>
        </message>
        <message>
            <source>New authenticator</source>
            <translation>新验证器</translation>
        </message>
        <message>
            <source>There is no recovery kit.</source>
            <translation>没有恢复套件。</translation>
        </message>
        <message numerus="yes">
            <source>%n key(s) are held by one person, or by nobody: give them to somebody else as well.</source>
            <translation>
                <numerusform>有 %n 个密钥只由一个人持有或无人持有：请也交给别人。</numerusform>
            </translation>
        </message>
        <message>
            <source>Fewer than two people may agree to changes of staff: they are made by one person alone.</source>
            <translation>能同意人员变更的不足两人：变更由一个人单独作出。</translation>
        </message>
        <message numerus="yes">
            <source>%n key(s) were held by somebody who left, lost a role or got new key pairs: replace them under Keys.</source>
            <translation>
                <numerusform>有 %n 个密钥曾由离职、失去角色或已换密钥对的人持有：请在“密钥”中更换。</numerusform>
            </translation>
        </message>
        <message>
            <source>It waits for another person to agree.</source>
            <translation>等待另一个人同意。</translation>
        </message>
        <message>
            <source>Done: %1 keys given, %2 taken.</source>
            <translation>完成：给予 %1 个密钥，收回 %2 个。</translation>
        </message>
        <message>
            <source>There is nobody else who could agree; the log says so.</source>
            <translation>没有其他人可以同意；日志中已注明。</translation>
        </message>
        <message>
            <source>New key pairs</source>
            <translation>新密钥对</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::StandingTable</name>
        <message>
            <source>What holds</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Of what</source>
            <translation>涉及</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>请求</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n record(s)</source>
            <extracomment>%1 is the name of a category, %n how many of its records.</extracomment>
            <translation>
                <numerusform>%1：%n 条记录</numerusform>
            </translation>
        </message>
        <message>
            <source>Until released</source>
            <translation>直至解除</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>尚未确定</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::StatusStrip</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message numerus="yes">
            <source>%n task(s)</source>
            <translation>
                <numerusform>%n 个任务</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::SubjectPane</name>
        <message>
            <source>%1  (%2)</source>
            <extracomment>%1 is the name of a category, %2 how many records it has.</extracomment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>There is nothing to reveal.</source>
            <translation>没有可显示的内容。</translation>
        </message>
        <message>
            <source>Revealed</source>
            <translation>已显示</translation>
        </message>
        <message>
            <source>Masked</source>
            <translation>已遮盖</translation>
        </message>
        <message>
            <source>Your role may not read this category.</source>
            <translation>你的角色无权读取此类别。</translation>
        </message>
        <message>
            <source>%1 of %2 records are shown; %3 are in the archive, for data protection only.</source>
            <extracomment>%1, %2 and %3 are numbers.</extracomment>
            <translation>显示 %2 条记录中的 %1 条；另有 %3 条已归档，仅数据保护人员可见。</translation>
        </message>
        <message>
            <source>The newest %1 of %2 records are shown.</source>
            <extracomment>%1 and %2 are numbers.</extracomment>
            <translation>显示最新的 %1 条，共 %2 条。</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n 条记录</numerusform>
            </translation>
        </message>
        <message>
            <source>The values are already shown.</source>
            <translation>内容已经显示。</translation>
        </message>
        <message>
            <source>Back to who was found (Esc)</source>
            <translation>返回查找结果 (Esc)</translation>
        </message>
        <message>
            <source>Back to who was found</source>
            <translation>返回查找结果</translation>
        </message>
        <message>
            <source>Person %1</source>
            <translation>人员 %1</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Records of the category</source>
            <translation>该类别的记录</translation>
        </message>
        <message>
            <source>Re&amp;veal…</source>
            <translation>显示(&amp;V)…</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Parts of what is known of them</source>
            <translation>此人资料的各部分</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::SupervisionPage</name>
        <message>
            <source>To approve</source>
            <translation>待批准</translation>
        </message>
        <message>
            <source>Workload</source>
            <translation>工作量</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>统计</translation>
        </message>
        <message>
            <source>Parts of the supervision</source>
            <translation>督办的各部分</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ToldOnce</name>
        <message>
            <source>QR code for the camera of an authenticator</source>
            <translation>供验证器拍摄的二维码</translation>
        </message>
        <message>
            <source>Sho&amp;w as text</source>
            <translation>显示为文字(&amp;W)</translation>
        </message>
        <message>
            <source>Copy it; it leaves the clipboard after a minute</source>
            <translation>复制；一分钟后会从剪贴板清除</translation>
        </message>
        <message>
            <source>I have it: for&amp;get it</source>
            <translation>已记下：清除(&amp;G)</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::ToldTable</name>
        <message>
            <source>Recipient</source>
            <translation>接收方</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>On</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>About</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>请求</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::TrustPage</name>
        <message>
            <source>Guard</source>
            <translation>防护</translation>
        </message>
        <message>
            <source>Pages about trust</source>
            <translation>有关信任的页面</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>My sign-in</source>
            <translation>我的登录</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Senders</source>
            <translation>发送方</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::TrustPane</name>
        <message>
            <source>The desk is working on it.</source>
            <translation>工作台正在处理。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::Understood</name>
        <message>
            <source>Right</source>
            <translation>权利</translation>
        </message>
        <message>
            <source>Law</source>
            <translation>法律</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>到达</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Residence</source>
            <translation>居住地</translation>
        </message>
        <message>
            <source>Who asks</source>
            <extracomment>Who writes for somebody: %1 is a kind of person, e.g. &quot;A lawyer&quot;, %2 their name.</extracomment>
            <translation>谁提出</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Wants to hear at</source>
            <translation>希望收到消息的地址</translation>
        </message>
        <message>
            <source>Attachment</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>The letter reminds of an earlier request: its answer is late.</source>
            <translation>来件催办之前的请求：答复已逾期。</translation>
        </message>
        <message>
            <source>The letter complains of what became of an earlier request.</source>
            <translation>来件投诉之前请求的处理结果。</translation>
        </message>
        <message>
            <source>Nobody was found by what it names.</source>
            <translation>用来件中的信息没有找到任何人。</translation>
        </message>
        <message>
            <source>One person was found by what it names.</source>
            <translation>用来件中的信息找到一个人。</translation>
        </message>
        <message>
            <source>%1 people were found by what it names; somebody has to choose.</source>
            <translation>用来件中的信息找到 %1 个人；必须由人选定。</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>信件</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮件</translation>
        </message>
        <message>
            <source>OpenDSR message</source>
            <translation>OpenDSR 消息</translation>
        </message>
        <message>
            <source>Data Rights Protocol message</source>
            <translation>Data Rights Protocol 消息</translation>
        </message>
        <message>
            <source>Shopify webhook</source>
            <translation>Shopify 网络回调</translation>
        </message>
        <message>
            <source>WordPress request</source>
            <translation>WordPress 请求</translation>
        </message>
        <message>
            <source>Row of a table</source>
            <translation>表格中的一行</translation>
        </message>
        <message>
            <source>Case file of another desk</source>
            <translation>另一工作台的案卷文件</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::UnderstoodPane</name>
        <message>
            <source>It came in before as %1. Nothing is taken in twice: go on with that request.</source>
            <extracomment>%1 is the reference of a request.</extracomment>
            <translation>此前已作为 %1 接收。同一来件不会接收两次：请继续办理那件请求。</translation>
        </message>
        <message>
            <source>Nothing in it can be read as a request. What stands in the way is below.</source>
            <translation>其中没有可以读作请求的内容。原因见下。</translation>
        </message>
        <message>
            <source>Open a new req&amp;uest</source>
            <translation>新建请求(&amp;U)</translation>
        </message>
        <message>
            <source>Attach to %1 (%2)</source>
            <extracomment>%1 is the reference of an open request, %2 its rights.</extracomment>
            <translation>附到 %1（%2）</translation>
        </message>
        <message>
            <source>Perhaps</source>
            <translation>可能</translation>
        </message>
        <message>
            <source>Other requests of theirs</source>
            <translation>此人的其他请求</translation>
        </message>
        <message>
            <source>What was understood</source>
            <translation>读懂的内容</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::VerifyForm</name>
        <message>
            <source>&amp;Way to prove it</source>
            <translation>证明方式(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Check</source>
            <translation>核对(&amp;C)</translation>
        </message>
        <message>
            <source>The request is being read.</source>
            <translation>正在读取请求。</translation>
        </message>
        <message>
            <source>The desk is working on the last step.</source>
            <translation>工作台正在处理上一步。</translation>
        </message>
        <message>
            <source>Enter what the person said first.</source>
            <translation>请先输入对方所说的内容。</translation>
        </message>
        <message numerus="yes">
            <source>Enter the number and at least %n detail(s) of the order.</source>
            <translation>
                <numerusform>请输入订单号以及至少 %n 项订单细节。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attempt(s) left</source>
            <translation>
                <numerusform>还可尝试 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>E-mail address or phone number</source>
            <translation>电子邮箱地址或电话号码</translation>
        </message>
        <message>
            <source>Show the number first, then call it.</source>
            <translation>请先显示号码，再拨打。</translation>
        </message>
        <message>
            <source>Say first that it is so.</source>
            <translation>请先确认属实。</translation>
        </message>
        <message>
            <source>What the person said back</source>
            <translation>本人报出的内容</translation>
        </message>
        <message>
            <source>I saw the document, it fits, and no copy was kept</source>
            <translation>我看过证件，信息相符，且未留副本</translation>
        </message>
        <message>
            <source>Which merchant confirmed it</source>
            <translation>哪个商家确认</translation>
        </message>
        <message>
            <source>What was show&amp;n</source>
            <translation>出示了什么(&amp;N)</translation>
        </message>
        <message>
            <source>What the person sai&amp;d</source>
            <translation>本人怎么说(&amp;D)</translation>
        </message>
        <message>
            <source>They sent this request</source>
            <translation>本人提出了此请求</translation>
        </message>
        <message>
            <source>They did not send it</source>
            <translation>本人未提出此请求</translation>
        </message>
        <message>
            <source>Identity card</source>
            <translation>身份证</translation>
        </message>
        <message>
            <source>Passport</source>
            <translation>护照</translation>
        </message>
        <message>
            <source>Driving licence</source>
            <translation>驾驶证</translation>
        </message>
        <message>
            <source>Residence permit</source>
            <translation>居留许可</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::Words</name>
        <message>
            <source>E-mail</source>
            <translation>电子邮箱</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>信件</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>聊天</translation>
        </message>
        <message>
            <source>Web form</source>
            <translation>网页表单</translation>
        </message>
        <message>
            <source>Personal dashboard</source>
            <translation>个人中心</translation>
        </message>
        <message>
            <source>Authorised agent</source>
            <translation>授权代理人</translation>
        </message>
        <message>
            <source>Programming interface</source>
            <translation>程序接口</translation>
        </message>
        <message>
            <source>Desk made</source>
            <translation>创建工作台</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Sign-in failed</source>
            <translation>登录失败</translation>
        </message>
        <message>
            <source>Desk locked</source>
            <translation>锁定工作台</translation>
        </message>
        <message>
            <source>Platform added</source>
            <translation>添加平台</translation>
        </message>
        <message>
            <source>Member of staff added</source>
            <translation>添加员工</translation>
        </message>
        <message>
            <source>Keys granted</source>
            <translation>授予密钥</translation>
        </message>
        <message>
            <source>File imported</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>Person&apos;s file opened, masked</source>
            <translation>打开人员资料（遮盖）</translation>
        </message>
        <message>
            <source>Masked values revealed</source>
            <translation>显示被遮盖的内容</translation>
        </message>
        <message>
            <source>Request taken in</source>
            <translation>录入请求</translation>
        </message>
        <message>
            <source>Request assigned</source>
            <translation>分配请求</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Person confirmed</source>
            <translation>确认人员</translation>
        </message>
        <message>
            <source>Identity proven</source>
            <translation>身份已证实</translation>
        </message>
        <message>
            <source>Proof did not fit</source>
            <translation>证明不相符</translation>
        </message>
        <message>
            <source>Plan worked out</source>
            <translation>制定方案</translation>
        </message>
        <message>
            <source>Package written</source>
            <translation>写入数据包</translation>
        </message>
        <message>
            <source>Package sealed to another controller</source>
            <translation>数据包已加密给另一控制者</translation>
        </message>
        <message>
            <source>Request closed</source>
            <translation>关闭请求</translation>
        </message>
        <message>
            <source>Refused: the role does not allow it</source>
            <translation>已拒绝：角色无此权限</translation>
        </message>
        <message>
            <source>Nobody was found by these identifiers. Ask the person for an order number or another address they used.</source>
            <translation>用这些标识没有找到任何人。请向对方询问订单号或用过的其他地址。</translation>
        </message>
        <message>
            <source>Several people were found. Choose the one who is meant.</source>
            <translation>找到多个人，请选择所指的那一位。</translation>
        </message>
        <message>
            <source>Somebody similar was found. Confirm that this is the person.</source>
            <translation>找到一位相近的人，请确认就是此人。</translation>
        </message>
        <message>
            <source>It is not yet proven who is asking. Verify the person first.</source>
            <translation>申请人身份尚未证实，请先核验。</translation>
        </message>
        <message>
            <source>All attempts are used up. A supervisor has to decide.</source>
            <translation>尝试次数已用完，须由主管决定。</translation>
        </message>
        <message>
            <source>The policy offers no way to prove this person here. Ask a supervisor.</source>
            <translation>政策没有为此人提供证明方式，请咨询主管。</translation>
        </message>
        <message>
            <source>There is no plan yet. Work it out first.</source>
            <translation>还没有方案，请先制定。</translation>
        </message>
        <message>
            <source>Secrets such as passwords are never handed over</source>
            <translation>密码等保密内容从不交付</translation>
        </message>
        <message>
            <source>Belongs to nobody: it was collected anonymously</source>
            <translation>不属于任何人：匿名收集</translation>
        </message>
        <message>
            <source>Your role may not read it: a colleague whose role may has to pack it</source>
            <translation>你的角色无权读取：须由有权限的同事打包</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>查阅</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Deletion</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Portability</source>
            <translation>可携带</translation>
        </message>
        <message>
            <source>Objection</source>
            <translation>反对</translation>
        </message>
        <message>
            <source>Restriction</source>
            <translation>限制处理</translation>
        </message>
        <message>
            <source>Consent withdrawal</source>
            <translation>撤回同意</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>Account cancellation</source>
            <translation>注销账户</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>已接收</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>已核验</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>已制定方案</translation>
        </message>
        <message>
            <source>Fulfilled</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>No proof needed</source>
            <translation>无需证明</translation>
        </message>
        <message>
            <source>Signed-in account</source>
            <translation>已登录账户</translation>
        </message>
        <message>
            <source>Registered contact</source>
            <translation>登记的联系方式</translation>
        </message>
        <message>
            <source>One-time code</source>
            <translation>一次性验证码</translation>
        </message>
        <message>
            <source>Facts about an order</source>
            <translation>订单信息</translation>
        </message>
        <message>
            <source>Call back</source>
            <translation>回拨电话</translation>
        </message>
        <message>
            <source>Through the merchant</source>
            <translation>通过商家</translation>
        </message>
        <message>
            <source>Document seen</source>
            <translation>查看证件</translation>
        </message>
        <message>
            <source>Biometric</source>
            <translation>生物特征</translation>
        </message>
        <message>
            <source>The policy asks for no proof of this right. Nothing more may be asked.</source>
            <translation>政策对这项权利不要求证明，不得再索要任何信息。</translation>
        </message>
        <message>
            <source>The request came from inside the person&apos;s own account. Enter that account&apos;s number.</source>
            <translation>请求来自此人自己的账户。请输入该账户的编号。</translation>
        </message>
        <message>
            <source>The person answered from the e-mail address or phone number on file. Enter it as received.</source>
            <translation>对方从存档的邮箱或电话作出了回应。请按收到的原样输入。</translation>
        </message>
        <message>
            <source>The person names an order and details of it. Enter them as the person gave them; never read them out.</source>
            <translation>由对方说出订单及其细节。请按对方所说输入，切勿念给对方听。</translation>
        </message>
        <message>
            <source>Never asked for.</source>
            <translation>从不索要。</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账户</translation>
        </message>
        <message>
            <source>Order number</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>邮编</translation>
        </message>
        <message>
            <source>Customer service</source>
            <translation>客服</translation>
        </message>
        <message>
            <source>Fulfilment</source>
            <translation>履约</translation>
        </message>
        <message>
            <source>Finance</source>
            <translation>财务</translation>
        </message>
        <message>
            <source>Operation</source>
            <translation>运营</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>主管</translation>
        </message>
        <message>
            <source>Data protection</source>
            <translation>数据保护</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>管理员</translation>
        </message>
        <message>
            <source>Auditor</source>
            <translation>审计</translation>
        </message>
        <message>
            <source>Name and postcode</source>
            <translation>姓名和邮编</translation>
        </message>
        <message>
            <source>The desk does not allow this step yet: %1.</source>
            <extracomment>%1 is the desk&apos;s own short word for the reason.</extracomment>
            <translation>工作台暂不允许这一步：%1。</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英语</translation>
        </message>
        <message>
            <source>Chinese (simplified)</source>
            <translation>简体中文</translation>
        </message>
        <message>
            <source>German</source>
            <translation>德语</translation>
        </message>
        <message>
            <source>French</source>
            <translation>法语</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>西班牙语</translation>
        </message>
        <message>
            <source>The request is closed.</source>
            <translation>请求已关闭。</translation>
        </message>
        <message>
            <source>The policy does not count it among what this right covers</source>
            <translation>政策未将其列入此项权利的范围</translation>
        </message>
        <message>
            <source>Making the sample desk</source>
            <translation>正在创建示例工作台</translation>
        </message>
        <message>
            <source>A category of data is new</source>
            <translation>新增数据类别</translation>
        </message>
        <message>
            <source>A category of data is gone</source>
            <translation>取消数据类别</translation>
        </message>
        <message>
            <source>Data that was anonymous names people now</source>
            <translation>原匿名数据现可识别个人</translation>
        </message>
        <message>
            <source>Data became anonymous</source>
            <translation>数据变为匿名</translation>
        </message>
        <message>
            <source>Data may be shared</source>
            <translation>数据可以共享</translation>
        </message>
        <message>
            <source>Data may no longer be shared</source>
            <translation>数据不再共享</translation>
        </message>
        <message>
            <source>Another role may read it</source>
            <translation>新增可读角色</translation>
        </message>
        <message>
            <source>A role may no longer read it</source>
            <translation>取消可读角色</translation>
        </message>
        <message>
            <source>Data is used for another purpose</source>
            <translation>数据用于新的目的</translation>
        </message>
        <message>
            <source>Data is no longer used for a purpose</source>
            <translation>数据不再用于某目的</translation>
        </message>
        <message>
            <source>A forbidden purpose is allowed</source>
            <translation>允许原禁止的目的</translation>
        </message>
        <message>
            <source>A purpose is forbidden</source>
            <translation>禁止某目的</translation>
        </message>
        <message>
            <source>An ordinary field is new</source>
            <translation>新增普通字段</translation>
        </message>
        <message>
            <source>An ordinary field is gone</source>
            <translation>取消普通字段</translation>
        </message>
        <message>
            <source>A personal field is new</source>
            <translation>新增个人字段</translation>
        </message>
        <message>
            <source>A personal field is gone</source>
            <translation>取消个人字段</translation>
        </message>
        <message>
            <source>A sensitive field is new</source>
            <translation>新增敏感字段</translation>
        </message>
        <message>
            <source>A sensitive field is gone</source>
            <translation>取消敏感字段</translation>
        </message>
        <message>
            <source>A field is protected less</source>
            <translation>字段保护降低</translation>
        </message>
        <message>
            <source>A field is protected more</source>
            <translation>字段保护加强</translation>
        </message>
        <message>
            <source>A purpose is new</source>
            <translation>新增目的</translation>
        </message>
        <message>
            <source>A purpose is gone</source>
            <translation>取消目的</translation>
        </message>
        <message>
            <source>Consent is no longer asked for</source>
            <translation>不再征求同意</translation>
        </message>
        <message>
            <source>Consent is asked for</source>
            <translation>须征求同意</translation>
        </message>
        <message>
            <source>Nobody may object any more</source>
            <translation>不再允许反对</translation>
        </message>
        <message>
            <source>People may object</source>
            <translation>允许反对</translation>
        </message>
        <message>
            <source>A right is new</source>
            <translation>新增权利</translation>
        </message>
        <message>
            <source>A right is gone</source>
            <translation>取消权利</translation>
        </message>
        <message>
            <source>A right reaches further</source>
            <translation>权利范围扩大</translation>
        </message>
        <message>
            <source>A right reaches less far</source>
            <translation>权利范围缩小</translation>
        </message>
        <message>
            <source>Proof of identity is easier</source>
            <translation>身份验证放宽</translation>
        </message>
        <message>
            <source>Proof of identity is harder</source>
            <translation>身份验证收紧</translation>
        </message>
        <message>
            <source>A retention rule is new</source>
            <translation>新增保留规则</translation>
        </message>
        <message>
            <source>A retention rule is gone</source>
            <translation>取消保留规则</translation>
        </message>
        <message>
            <source>Data stays longer</source>
            <translation>数据保留更久</translation>
        </message>
        <message>
            <source>Data stays for a shorter time</source>
            <translation>数据保留时间缩短</translation>
        </message>
        <message>
            <source>A retention rule does something else</source>
            <translation>保留规则处理方式改变</translation>
        </message>
        <message>
            <source>A rule of legal keeping is new</source>
            <translation>新增法定保存规则</translation>
        </message>
        <message>
            <source>A rule of legal keeping is gone</source>
            <translation>取消法定保存规则</translation>
        </message>
        <message>
            <source>A law keeps data longer</source>
            <translation>法定保存延长</translation>
        </message>
        <message>
            <source>A law keeps data for a shorter time</source>
            <translation>法定保存缩短</translation>
        </message>
        <message>
            <source>A rule of legal keeping reads differently</source>
            <translation>法定保存规则有变</translation>
        </message>
        <message>
            <source>A recipient is new</source>
            <translation>新增接收方</translation>
        </message>
        <message>
            <source>A recipient is gone</source>
            <translation>取消接收方</translation>
        </message>
        <message>
            <source>A recipient holds more</source>
            <translation>接收方持有更多数据</translation>
        </message>
        <message>
            <source>A recipient holds less</source>
            <translation>接收方持有更少数据</translation>
        </message>
        <message>
            <source>A promise is new</source>
            <translation>新增承诺</translation>
        </message>
        <message>
            <source>A promise is gone</source>
            <translation>取消承诺</translation>
        </message>
        <message>
            <source>A promise takes longer</source>
            <translation>承诺期限延长</translation>
        </message>
        <message>
            <source>A promise is kept sooner</source>
            <translation>承诺期限缩短</translation>
        </message>
        <message>
            <source>Security is lower</source>
            <translation>安全性降低</translation>
        </message>
        <message>
            <source>Security is higher</source>
            <translation>安全性提高</translation>
        </message>
        <message>
            <source>The company sits elsewhere</source>
            <translation>公司所在地改变</translation>
        </message>
        <message>
            <source>Included</source>
            <translation>包含</translation>
        </message>
        <message>
            <source>Withheld</source>
            <translation>不提供</translation>
        </message>
        <message>
            <source>Erased</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Masked</source>
            <translation>遮盖</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Shared with others</source>
            <translation>与他人共有</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Restricted</source>
            <translation>限制</translation>
        </message>
        <message>
            <source>Use stopped</source>
            <translation>停止使用</translation>
        </message>
        <message>
            <source>Untouched</source>
            <translation>不动</translation>
        </message>
        <message>
            <source>Not told yet</source>
            <translation>尚未通知</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已发出</translation>
        </message>
        <message>
            <source>Acknowledged</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>无需通知</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>Repeat of an earlier one</source>
            <translation>再次请求</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>相关</translation>
        </message>
        <message>
            <source>Goes on in</source>
            <translation>并入</translation>
        </message>
        <message>
            <source>Was joined by</source>
            <translation>合并自</translation>
        </message>
        <message>
            <source>Part goes on in</source>
            <translation>拆分到</translation>
        </message>
        <message>
            <source>Was part of</source>
            <translation>拆分自</translation>
        </message>
        <message>
            <source>An authorised agent</source>
            <translation>授权代理人</translation>
        </message>
        <message>
            <source>A parent or guardian</source>
            <translation>父母或监护人</translation>
        </message>
        <message>
            <source>A lawyer</source>
            <translation>律师</translation>
        </message>
        <message>
            <source>The merchant</source>
            <translation>商家</translation>
        </message>
        <message>
            <source>Waiting for proof of who asks</source>
            <translation>等待身份证明</translation>
        </message>
        <message>
            <source>Waiting to hear what is meant</source>
            <translation>等待说明诉求</translation>
        </message>
        <message>
            <source>Waiting for a fee</source>
            <translation>等待付费</translation>
        </message>
        <message>
            <source>By law</source>
            <translation>法定</translation>
        </message>
        <message>
            <source>By law, extended</source>
            <translation>法定（已延期）</translation>
        </message>
        <message>
            <source>To acknowledge</source>
            <translation>确认收到</translation>
        </message>
        <message>
            <source>If waiting counts</source>
            <translation>若等待计入</translation>
        </message>
        <message>
            <source>As promised</source>
            <translation>平台承诺</translation>
        </message>
        <message>
            <source>Own target</source>
            <translation>内部目标</translation>
        </message>
        <message>
            <source>Acknowledgement</source>
            <translation>收悉确认</translation>
        </message>
        <message>
            <source>Question about identity</source>
            <translation>身份询问</translation>
        </message>
        <message>
            <source>Question about what is meant</source>
            <translation>诉求询问</translation>
        </message>
        <message>
            <source>More time is needed</source>
            <translation>需要更多时间</translation>
        </message>
        <message>
            <source>Answer: granted</source>
            <translation>答复：同意</translation>
        </message>
        <message>
            <source>Answer: granted in part</source>
            <translation>答复：部分同意</translation>
        </message>
        <message>
            <source>Answer: refused</source>
            <translation>答复：拒绝</translation>
        </message>
        <message>
            <source>Answer to a complaint</source>
            <translation>投诉答复</translation>
        </message>
        <message>
            <source>Restriction will be lifted</source>
            <translation>将解除限制</translation>
        </message>
        <message>
            <source>Word to a recipient</source>
            <translation>致接收方的通知</translation>
        </message>
        <message>
            <source>Name of the person</source>
            <translation>本人姓名</translation>
        </message>
        <message>
            <source>Address of the sender</source>
            <translation>发件人地址</translation>
        </message>
        <message>
            <source>Day it is sent</source>
            <translation>发出之日</translation>
        </message>
        <message>
            <source>New day of the answer</source>
            <translation>新的答复日期</translation>
        </message>
        <message>
            <source>Day by which they should answer</source>
            <translation>对方应答复的日期</translation>
        </message>
        <message>
            <source>Day the restriction is lifted</source>
            <translation>解除限制之日</translation>
        </message>
        <message>
            <source>Reason in this person&apos;s case</source>
            <translation>针对本人的理由</translation>
        </message>
        <message>
            <source>What is asked back</source>
            <translation>反问的内容</translation>
        </message>
        <message>
            <source>How they can prove who they are</source>
            <translation>如何证明身份</translation>
        </message>
        <message>
            <source>How they can answer</source>
            <translation>如何答复</translation>
        </message>
        <message>
            <source>How the copy reaches them</source>
            <translation>副本如何送达</translation>
        </message>
        <message>
            <source>Purposes</source>
            <translation>目的</translation>
        </message>
        <message>
            <source>Who was told</source>
            <translation>已通知的对象</translation>
        </message>
        <message>
            <source>Name of the recipient</source>
            <translation>接收方名称</translation>
        </message>
        <message>
            <source>What the recipient finds the person by</source>
            <translation>接收方据以查找本人的标识</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>调查结果</translation>
        </message>
        <message>
            <source>What was done about it</source>
            <translation>采取的措施</translation>
        </message>
        <message>
            <source>Who looked into it</source>
            <translation>调查人</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>De-identify</source>
            <translation>去标识</translation>
        </message>
        <message>
            <source>In the archive</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>Protect</source>
            <translation>封存</translation>
        </message>
        <message>
            <source>Covered</source>
            <translation>覆盖</translation>
        </message>
        <message>
            <source>Covered; some of it is kept for a time</source>
            <translation>覆盖；部分保留一段时间</translation>
        </message>
        <message>
            <source>Belongs to nobody</source>
            <translation>不属于任何人</translation>
        </message>
        <message>
            <source>Only secrets: nothing to show</source>
            <translation>只有机密：无可显示</translation>
        </message>
        <message>
            <source>Who answers has no key to it</source>
            <translation>答复人没有密钥</translation>
        </message>
        <message>
            <source>Kept because a law says so</source>
            <translation>依法保留</translation>
        </message>
        <message>
            <source>Not covered</source>
            <translation>未覆盖</translation>
        </message>
        <message>
            <source>The person</source>
            <translation>本人</translation>
        </message>
        <message>
            <source>Disclosure to an authority</source>
            <translation>向机关披露</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>已批准</translation>
        </message>
        <message>
            <source>Granted</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Granted in part</source>
            <translation>部分同意</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message numerus="yes">
            <source>overdue by %n day(s)</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>%n 天后</numerusform>
            </translation>
        </message>
        <message>
            <source>Make a code, send it to the contact on file and no other, and enter what the person says back.</source>
            <translation>生成验证码，只发送到已存的联系方式，并输入本人报出的内容。</translation>
        </message>
        <message>
            <source>Call the number on file, no other, and speak to the person. Show the number first.</source>
            <translation>只拨打已存的号码并与本人通话。请先显示号码。</translation>
        </message>
        <message>
            <source>The merchant whose customer this is confirmed who is asking.</source>
            <translation>该客户所属的商家确认了请求人身份。</translation>
        </message>
        <message>
            <source>You saw a document that fits. Keep no copy and note no number of it.</source>
            <translation>您看过相符的证件。不留副本，也不记录证件号码。</translation>
        </message>
        <message>
            <source>Plan approved</source>
            <translation>方案已批准</translation>
        </message>
        <message>
            <source>Plan sent back</source>
            <translation>方案已退回</translation>
        </message>
        <message>
            <source>Withdrawn by the person</source>
            <translation>本人撤回</translation>
        </message>
        <message>
            <source>Refused to the person</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Time extended</source>
            <translation>期限已延长</translation>
        </message>
        <message>
            <source>Clock paused</source>
            <translation>计时已暂停</translation>
        </message>
        <message>
            <source>Clock goes on</source>
            <translation>计时继续</translation>
        </message>
        <message>
            <source>Receipt day changed</source>
            <translation>收到日期已更改</translation>
        </message>
        <message>
            <source>Linked to another request</source>
            <translation>已关联另一请求</translation>
        </message>
        <message>
            <source>Merged with another request</source>
            <translation>已与另一请求合并</translation>
        </message>
        <message>
            <source>Merge undone</source>
            <translation>合并已撤销</translation>
        </message>
        <message>
            <source>Split into two requests</source>
            <translation>已拆分为两个请求</translation>
        </message>
        <message>
            <source>Records corrected</source>
            <translation>记录已更正</translation>
        </message>
        <message>
            <source>Purposes stopped</source>
            <translation>目的已停止</translation>
        </message>
        <message>
            <source>Records restricted</source>
            <translation>记录已限制</translation>
        </message>
        <message>
            <source>Restriction lifted</source>
            <translation>限制已解除</translation>
        </message>
        <message>
            <source>Complaint answered</source>
            <translation>投诉已答复</translation>
        </message>
        <message>
            <source>Data erased</source>
            <translation>数据已删除</translation>
        </message>
        <message>
            <source>Erasure proven by a scan</source>
            <translation>扫描证明已删除</translation>
        </message>
        <message>
            <source>Word to a recipient recorded</source>
            <translation>已记录接收方通知</translation>
        </message>
        <message>
            <source>Letter written</source>
            <translation>信件已写</translation>
        </message>
        <message>
            <source>Code or call-back prepared</source>
            <translation>已准备验证码或回拨</translation>
        </message>
        <message>
            <source>Authority to ask recorded</source>
            <translation>已记录授权</translation>
        </message>
        <message>
            <source>Hold added</source>
            <translation>已添加保留</translation>
        </message>
        <message>
            <source>Hold released</source>
            <translation>已解除保留</translation>
        </message>
        <message>
            <source>Retention run</source>
            <translation>已运行保留规则</translation>
        </message>
        <message>
            <source>Data disclosed to an authority</source>
            <translation>已向机关披露数据</translation>
        </message>
        <message>
            <source>Policy version added</source>
            <translation>已添加政策版本</translation>
        </message>
        <message>
            <source>Request looked at</source>
            <translation>已查看请求</translation>
        </message>
        <message>
            <source>Person searched for</source>
            <translation>已查找人员</translation>
        </message>
        <message>
            <source>Evidence handed out</source>
            <translation>已导出证据</translation>
        </message>
        <message>
            <source>Case file written for another desk</source>
            <translation>已为另一工作台导出案卷文件</translation>
        </message>
        <message>
            <source>Taken over from another desk</source>
            <translation>已从另一工作台接管</translation>
        </message>
        <message>
            <source>Certificate of erasure issued</source>
            <translation>已出具删除证明</translation>
        </message>
        <message>
            <source>The log was not the one this desk knew</source>
            <translation>日志与本工作台所知不符</translation>
        </message>
        <message>
            <source>Files searched for erased people</source>
            <translation>已在文件中查找被删除人员的痕迹</translation>
        </message>
        <message>
            <source>Incident recorded</source>
            <translation>已登记安全事件</translation>
        </message>
        <message>
            <source>Incident: note</source>
            <translation>安全事件：备注</translation>
        </message>
        <message>
            <source>Incident: notice</source>
            <translation>安全事件：通报</translation>
        </message>
        <message>
            <source>Key replaced</source>
            <translation>密钥已更换</translation>
        </message>
        <message>
            <source>What came in was kept</source>
            <translation>来件原文已保存</translation>
        </message>
        <message>
            <source>Key retired</source>
            <translation>旧密钥已停用</translation>
        </message>
        <message>
            <source>Backup made and read back</source>
            <translation>备份已完成并已读回核对</translation>
        </message>
        <message>
            <source>Backup failed</source>
            <translation>备份失败</translation>
        </message>
        <message>
            <source>Old backup removed by rule</source>
            <translation>旧备份已按规则移除</translation>
        </message>
        <message>
            <source>Key snapshot expired</source>
            <translation>密钥快照已过期</translation>
        </message>
        <message>
            <source>Desk restored from a backup</source>
            <translation>工作台已从备份恢复</translation>
        </message>
        <message>
            <source>Restore rehearsed</source>
            <translation>已演练恢复</translation>
        </message>
        <message>
            <source>Backup schedule set</source>
            <translation>备份计划已设定</translation>
        </message>
        <message>
            <source>Reading limit reached</source>
            <translation>已达到查阅上限</translation>
        </message>
        <message>
            <source>Reading limits set</source>
            <translation>查阅上限已设定</translation>
        </message>
        <message>
            <source>Emergency stop</source>
            <translation>紧急停止</translation>
        </message>
        <message>
            <source>Lifting of the stop asked for</source>
            <translation>已请求解除紧急停止</translation>
        </message>
        <message>
            <source>Emergency stop lifted</source>
            <translation>紧急停止已解除</translation>
        </message>
        <message>
            <source>Staff change proposed</source>
            <translation>已提出人员变更</translation>
        </message>
        <message>
            <source>Staff change agreed to</source>
            <translation>人员变更已获同意</translation>
        </message>
        <message>
            <source>Staff change rejected</source>
            <translation>人员变更已被拒绝</translation>
        </message>
        <message>
            <source>Member of staff disabled</source>
            <translation>员工已停用</translation>
        </message>
        <message>
            <source>Member of staff let in again</source>
            <translation>员工已重新启用</translation>
        </message>
        <message>
            <source>Roles changed</source>
            <translation>角色已更改</translation>
        </message>
        <message>
            <source>Keys taken back</source>
            <translation>密钥已收回</translation>
        </message>
        <message>
            <source>Root of keys replaced</source>
            <translation>密钥根已更换</translation>
        </message>
        <message>
            <source>Password changed</source>
            <translation>密码已更改</translation>
        </message>
        <message>
            <source>Authenticator enrolled</source>
            <translation>验证器已登记</translation>
        </message>
        <message>
            <source>Authenticator reset</source>
            <translation>验证器已重置</translation>
        </message>
        <message>
            <source>Recovery codes made</source>
            <translation>恢复码已生成</translation>
        </message>
        <message>
            <source>Recovery code used</source>
            <translation>恢复码已使用</translation>
        </message>
        <message>
            <source>Key file changed</source>
            <translation>密钥文件已更改</translation>
        </message>
        <message>
            <source>Recovery kit made</source>
            <translation>恢复套件已生成</translation>
        </message>
        <message>
            <source>Password rule set</source>
            <translation>密码规则已设定</translation>
        </message>
        <message>
            <source>Something stored was found changed or damaged</source>
            <translation>发现已存数据被更改或损坏</translation>
        </message>
        <message>
            <source>Incident closed</source>
            <translation>安全事件已结案</translation>
        </message>
        <message>
            <source>It has not been carried out yet. Carry it out first.</source>
            <translation>尚未执行。请先执行。</translation>
        </message>
        <message>
            <source>Another person has to approve the plan first.</source>
            <translation>须先由另一人批准方案。</translation>
        </message>
        <message>
            <source>You made this plan. Another supervisor or data protection has to approve it.</source>
            <translation>方案由您制定。须由另一位主管或数据保护人员批准。</translation>
        </message>
        <message>
            <source>A supervisor or data protection has to take this step. Ask a colleague of that role.</source>
            <translation>此步骤须由主管或数据保护人员进行。请找该角色的同事。</translation>
        </message>
        <message>
            <source>Only data protection may carry this out. Ask a colleague of that role to go on from here.</source>
            <translation>只有数据保护人员可以执行。请该角色的同事接着处理。</translation>
        </message>
        <message>
            <source>Nobody has seen yet that they may ask for this person. Ask for their authority and record it.</source>
            <translation>尚无人看到其代本人请求的授权。请索取授权并记录。</translation>
        </message>
        <message>
            <source>This request goes on as part of another one. Work there, or undo the merge.</source>
            <translation>此请求作为另一请求的一部分继续。请在那里处理，或撤销合并。</translation>
        </message>
        <message>
            <source>A recipient has not been told yet. Record the notice, or why none is needed.</source>
            <translation>尚有接收方未通知。请记录通知，或说明为何无需通知。</translation>
        </message>
        <message>
            <source>The scan has not proven yet that nothing is left.</source>
            <translation>扫描尚未证明没有残留。</translation>
        </message>
        <message>
            <source>The person has not been answered yet. Write the letter first.</source>
            <translation>尚未答复本人。请先写信。</translation>
        </message>
        <message>
            <source>Access and deletion reach different data and no rule says why. The policy has to be mended first.</source>
            <translation>查阅与删除涉及的数据不同，且没有规则说明原因。须先修正政策。</translation>
        </message>
        <message>
            <source>The internal compliance review has to agree first.</source>
            <translation>须先通过内部合规审查。</translation>
        </message>
        <message>
            <source>Held: nothing may be erased</source>
            <translation>保全中：不得删除</translation>
        </message>
        <message>
            <source>Restricted</source>
            <translation>限制处理</translation>
        </message>
        <message>
            <source>Purpose stopped</source>
            <translation>目的已停止</translation>
        </message>
        <message>
            <source>Corrected here</source>
            <translation>已在此更正</translation>
        </message>
        <message>
            <source>Kept by law after a deletion</source>
            <translation>删除后依法保留</translation>
        </message>
        <message>
            <source>Import taken back</source>
            <translation>导入已撤销</translation>
        </message>
        <message>
            <source>Key of a sender was added</source>
            <translation>已添加发送方密钥</translation>
        </message>
        <message>
            <source>Key of a sender was removed</source>
            <translation>已移除发送方密钥</translation>
        </message>
        <message>
            <source>Struck out</source>
            <translation>已遮盖</translation>
        </message>
        <message>
            <source>Decided about other people in a package</source>
            <translation>已就数据包中的他人信息作出决定</translation>
        </message>
        <message>
            <source>Struck out of a package by hand</source>
            <translation>已手动从数据包中遮盖</translation>
        </message>
        <message>
            <source>Places in the package may speak of other people and wait for a decision. Decide under Redactions.</source>
            <translation>数据包中有可能涉及他人之处待决定。请在“遮盖”中决定。</translation>
        </message>
        <message>
            <source>Rights and freedoms of others</source>
            <translation>他人的权利和自由</translation>
        </message>
        <message>
            <source>Confidentiality</source>
            <translation>保密</translation>
        </message>
        <message>
            <source>The other person did not agree</source>
            <translation>对方未同意</translation>
        </message>
        <message>
            <source>Safety of others</source>
            <translation>他人安全</translation>
        </message>
        <message>
            <source>New key pairs for a member of staff</source>
            <translation>员工换了新密钥对</translation>
        </message>
        <message>
            <source>New key pairs for the founder, and a new root</source>
            <translation>创建者换了新密钥对与信任根</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::WorkloadPane</name>
        <message>
            <source>Workload</source>
            <translation>工作量</translation>
        </message>
        <message>
            <source>Open requests of the platforms you may enter, counted today.</source>
            <translation>您可进入的平台上处理中的请求，今日统计。</translation>
        </message>
        <message>
            <source>By owner</source>
            <translation>按负责人</translation>
        </message>
        <message>
            <source>A bar or a row opens the queue of its owner.</source>
            <translation>点击条形或表格行，打开该负责人的队列。</translation>
        </message>
        <message>
            <source>Nothing is open. When requests are taken in, whose they are is shown here.</source>
            <translation>没有处理中的请求。收到请求后，这里会显示由谁负责。</translation>
        </message>
        <message>
            <source>By age</source>
            <translation>按时长</translation>
        </message>
        <message>
            <source>Days since receipt.</source>
            <translation>自收到之日起的天数。</translation>
        </message>
        <message>
            <source>Nothing is open.</source>
            <translation>没有处理中的请求。</translation>
        </message>
        <message>
            <source>By law</source>
            <translation>按法律</translation>
        </message>
        <message>
            <source>Each right asked for, under every law that holds for it.</source>
            <translation>每项所行使的权利，列在适用于它的每部法律之下。</translation>
        </message>
        <message>
            <source>Overdue and at risk</source>
            <translation>已逾期与有风险</translation>
        </message>
        <message numerus="yes">
            <source>The %n most urgent; the queue has them all.</source>
            <translation>
                <numerusform>最紧急的 %n 项；全部请见队列。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Late, or due within %n day(s). Enter opens a request.</source>
            <translation>
                <numerusform>已逾期，或 %n 天内到期。按 Enter 打开请求。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is late, and nothing will be within a week.</source>
            <translation>没有逾期的请求，一周内也不会有。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::WorkspacePage</name>
        <message>
            <source>Reading the request…</source>
            <translation>正在读取请求…</translation>
        </message>
        <message>
            <source>The request is being read.</source>
            <translation>正在读取请求。</translation>
        </message>
        <message>
            <source>Gi&amp;ve back</source>
            <translation>退回(&amp;V)</translation>
        </message>
        <message>
            <source>Assign to &amp;me</source>
            <translation>由我负责(&amp;M)</translation>
        </message>
        <message>
            <source>The request is closed.</source>
            <translation>请求已关闭。</translation>
        </message>
        <message>
            <source>The desk is working on the last step.</source>
            <translation>工作台正在处理上一步。</translation>
        </message>
        <message>
            <source>Back to the requests (Esc)</source>
            <translation>返回请求列表 (Esc)</translation>
        </message>
        <message>
            <source>Back to the requests</source>
            <translation>返回请求列表</translation>
        </message>
        <message>
            <source>Parts of the work</source>
            <translation>工作的各部分</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>信件</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>接收方</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>相关</translation>
        </message>
        <message>
            <source>Go on with the next step</source>
            <translation>前往下一步</translation>
        </message>
        <message>
            <source>Show: %1</source>
            <translation>显示：%1</translation>
        </message>
        <message>
            <source>Redactions</source>
            <translation>遮盖</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::WorkspaceSteps</name>
        <message>
            <source>Receive</source>
            <translation>接收</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>核验</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍后</translation>
        </message>
        <message>
            <source>Prove who is asking</source>
            <translation>证实申请人身份</translation>
        </message>
        <message>
            <source>Write the encrypted package</source>
            <translation>写入加密数据包</translation>
        </message>
        <message>
            <source>Next: prove who is asking.</source>
            <translation>下一步：证实申请人身份。</translation>
        </message>
        <message>
            <source>Next: look the plan over, then write the package.</source>
            <translation>下一步：检查方案，然后写入数据包。</translation>
        </message>
        <message>
            <source>Next: send the package and its passphrase by two different channels, then close the request.</source>
            <translation>下一步：用两个不同的渠道分别发送数据包和口令，然后关闭请求。</translation>
        </message>
        <message>
            <source>Nobody has taken it yet.</source>
            <translation>还没有人接手。</translation>
        </message>
        <message>
            <source>It is your turn.</source>
            <translation>轮到你处理。</translation>
        </message>
        <message>
            <source>It is the turn of %1.</source>
            <extracomment>%1 is the name of a member of staff.</extracomment>
            <translation>轮到 %1 处理。</translation>
        </message>
        <message>
            <source>Who is asking has been proven.</source>
            <translation>申请人身份已证实。</translation>
        </message>
        <message>
            <source>First it must be clear which person is meant.</source>
            <translation>首先要明确所指的是哪一位。</translation>
        </message>
        <message>
            <source>The package has been written.</source>
            <translation>数据包已写入。</translation>
        </message>
        <message>
            <source>The request is closed.</source>
            <translation>请求已关闭。</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>批准</translation>
        </message>
        <message>
            <source>Fulfil</source>
            <translation>执行</translation>
        </message>
        <message>
            <source>Work out what will be done</source>
            <translation>制定处理方案</translation>
        </message>
        <message>
            <source>Look the plan over and agree</source>
            <translation>查看方案并批准</translation>
        </message>
        <message>
            <source>Carry the plan out</source>
            <translation>执行方案</translation>
        </message>
        <message>
            <source>Answer, then close</source>
            <translation>答复后关闭</translation>
        </message>
        <message>
            <source>Nothing is left to do: this is closed.</source>
            <translation>没有待办事项：此项已关闭。</translation>
        </message>
        <message>
            <source>Next: work out what will be done with which records.</source>
            <translation>下一步：确定对哪些记录做什么。</translation>
        </message>
        <message>
            <source>Next: look the plan over, then approve it or send it back.</source>
            <translation>下一步：查看方案，然后批准或退回。</translation>
        </message>
        <message>
            <source>Next: carry the refusal out, then write to the person.</source>
            <translation>下一步：执行拒绝，然后写信给本人。</translation>
        </message>
        <message>
            <source>Next: look the plan over, then carry it out.</source>
            <translation>下一步：查看方案，然后执行。</translation>
        </message>
        <message>
            <source>Next: answer the person, then close the request.</source>
            <translation>下一步：答复本人，然后关闭请求。</translation>
        </message>
        <message>
            <source>It is the turn of another supervisor or of data protection.</source>
            <translation>轮到另一位主管或数据保护人员。</translation>
        </message>
        <message>
            <source>It is the turn of whoever may approve it.</source>
            <translation>轮到有权批准的人。</translation>
        </message>
        <message>
            <source>This right is answered without asking who somebody is.</source>
            <translation>此项权利无需核实身份即可答复。</translation>
        </message>
        <message>
            <source>It has been carried out: the plan has done its work.</source>
            <translation>已经执行：方案已完成使命。</translation>
        </message>
        <message>
            <source>It has been carried out.</source>
            <translation>已经执行。</translation>
        </message>
        <message>
            <source>It is approved already.</source>
            <translation>已经批准。</translation>
        </message>
        <message>
            <source>This needs nobody else&apos;s approval.</source>
            <translation>此项无需他人批准。</translation>
        </message>
        <message>
            <source>%1 has not been carried out yet.</source>
            <extracomment>%1 is a right, e.g. Deletion.</extracomment>
            <translation>“%1”尚未执行。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::WrittenFile</name>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>密码短语</translation>
        </message>
        <message>
            <source>Passphrase, shown once</source>
            <translation>密码短语，只显示一次</translation>
        </message>
        <message>
            <source>Copy the SHA-256 of the file</source>
            <translation>复制文件的 SHA-256</translation>
        </message>
        <message>
            <source>Copy the passphrase</source>
            <translation>复制密码短语</translation>
        </message>
        <message>
            <source>Tell whoever receives it this passphrase by another channel than the file: if the file goes by e-mail, say it on the phone. It is kept nowhere and gone when you leave this page.</source>
            <translation>请通过与文件不同的渠道把密码短语告诉接收人：如果文件用电子邮件发送，就用电话告知。它不会保存在任何地方，离开此页面后即消失。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::CommandPalette</name>
        <message>
            <source>Open %1</source>
            <translation>打开 %1</translation>
        </message>
        <message>
            <source>Nothing is called that. A reference opens its request.</source>
            <translation>没有这个名称的命令。输入编号可打开对应请求。</translation>
        </message>
        <message>
            <source>Enter does what is marked, Esc closes this.</source>
            <translation>按 Enter 执行所选命令，按 Esc 关闭。</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>What do you want to do? Or a reference</source>
            <translation>想做什么？也可输入编号</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::CommandTable</name>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::PreferencesDialog</name>
        <message>
            <source>As the system has it</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>偏好设置</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>Loo&amp;k</source>
            <translation>外观(&amp;K)</translation>
        </message>
        <message>
            <source>The &amp;queue begins with</source>
            <translation>请求列表首先显示(&amp;Q)</translation>
        </message>
        <message>
            <source>Lock after &amp;idle minutes</source>
            <translation>空闲多少分钟后锁定(&amp;I)</translation>
        </message>
        <message>
            <source>A locked window shows nothing. It also locks when the computer goes to sleep, and with Ctrl+L at any time.</source>
            <translation>锁定后窗口不显示任何内容。电脑进入睡眠时也会锁定，随时可按 Ctrl+L 锁定。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Tell me on the &amp;desktop what falls due, in numbers only</source>
            <translation>在桌面上提醒即将到期的事项，仅显示数量(&amp;D)</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::QueueFilters</name>
        <message>
            <source>&amp;States</source>
            <translation>状态(&amp;S)</translation>
        </message>
        <message numerus="yes">
            <source>%n state(s)</source>
            <translation>
                <numerusform>%n 个状态</numerusform>
            </translation>
        </message>
        <message>
            <source>States of the requests shown</source>
            <translation>所显示请求的状态</translation>
        </message>
        <message>
            <source>All rights</source>
            <translation>全部权利</translation>
        </message>
        <message>
            <source>All owners</source>
            <translation>全部负责人</translation>
        </message>
        <message>
            <source>Nobody's</source>
            <translation>无人负责</translation>
        </message>
        <message>
            <source>All platforms</source>
            <translation>全部平台</translation>
        </message>
        <message>
            <source>Find by reference</source>
            <translation>按编号查找</translation>
        </message>
        <message>
            <source>Right that the requests shown exercise</source>
            <translation>所显示请求行使的权利</translation>
        </message>
        <message>
            <source>Owner of the requests shown</source>
            <translation>所显示请求的负责人</translation>
        </message>
        <message>
            <source>Platform of the requests shown</source>
            <translation>所显示请求的平台</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::QueueTable</name>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Columns as at first</source>
            <translation>恢复默认列</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RequestCells</name>
        <message>
            <source>Reference</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>权利</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Law</source>
            <translation>法律</translation>
        </message>
        <message>
            <source>Own target</source>
            <translation>内部目标</translation>
        </message>
        <message>
            <source>Due by law</source>
            <translation>法定期限</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收到日期</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>有风险</translation>
        </message>
        <message>
            <source>On track</source>
            <translation>正常</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>无人</translation>
        </message>
        <message>
            <source>For approval</source>
            <translation>等待批准</translation>
        </message>
        <message>
            <source>For the person</source>
            <translation>等待本人</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::SavedViewsModel</name>
        <message>
            <source>All open</source>
            <translation>全部未结</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>Unassigned</source>
            <translation>未分配</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>有风险</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>Waits for person</source>
            <translation>等待本人</translation>
        </message>
        <message>
            <source>Waits for approval</source>
            <translation>等待批准</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::TaskDialog</name>
        <message>
            <source>Select work that is running.</source>
            <translation>请选择正在进行的任务。</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Nothing is under way. Imports, packages, backups and checks show here.</source>
            <translation>没有正在进行的任务。导入、数据包、备份和核验会显示在这里。</translation>
        </message>
        <message>
            <source>Cancel &amp;work</source>
            <translation>取消任务(&amp;W)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::TaskTable</name>
        <message>
            <source>Work</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Being cancelled</source>
            <translation>正在取消</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::UnlockTrouble</name>
        <message>
            <source>There are no keys in this folder. Choose the one that belongs to this desk.</source>
            <translation>此文件夹中没有密钥。请选择属于此工作台的密钥文件夹。</translation>
        </message>
        <message>
            <source>These keys belong to another desk or are an earlier copy. Choose the folder with this desk's newest keys, and tell whoever looks after them.</source>
            <translation>这些密钥属于另一个工作台，或是较早的副本。请选择存有此工作台最新密钥的文件夹，并告知负责保管密钥的人。</translation>
        </message>
        <message>
            <source>The file with the keys is damaged. Put its newest copy back, or restore the desk from a backup.</source>
            <translation>密钥文件已损坏。请放回其最新副本，或从备份恢复工作台。</translation>
        </message>
        <message>
            <source>There is no desk in this folder. Choose another, or restore the desk from a backup.</source>
            <translation>此文件夹中没有工作台。请选择其他文件夹，或从备份恢复工作台。</translation>
        </message>
        <message>
            <source>Another program has this desk open, or a restore into it did not come to its end. Close the other one, or restore again.</source>
            <translation>另一个程序正打开此工作台，或上次恢复没有完成。请关闭那个程序，或重新恢复。</translation>
        </message>
        <message>
            <source>This user is disabled, or another person has yet to agree to them. An administrator can say which, and let them in.</source>
            <translation>此用户已被停用，或尚待另一人同意。管理员可以说明原因并准许其登录。</translation>
        </message>
        <message numerus="yes">
            <source>Locked out after wrong attempts. Wait %n minute(s), then try again.</source>
            <translation>
                <numerusform>多次输入错误，已被锁定。请等待 %n 分钟后再试。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>desk::ui::DueWords</name>
        <message>
            <source>The log is not the one this desk knew. Check it.</source>
            <translation>日志与此工作台所知的不一致。请检查。</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) are overdue.</source>
            <translation>
                <numerusform>%n 个请求已逾期。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) are due today.</source>
            <translation>
                <numerusform>%n 个请求今天到期。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) are due tomorrow.</source>
            <translation>
                <numerusform>%n 个请求明天到期。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) wait for an approval.</source>
            <translation>
                <numerusform>%n 个请求等待批准。</numerusform>
            </translation>
        </message>
        <message>
            <source>A backup is due.</source>
            <translation>该做备份了。</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::DueStrip</name>
        <message>
            <source>Check the log</source>
            <translation>检查日志</translation>
        </message>
        <message>
            <source>Back up</source>
            <translation>去备份</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RedactionWords</name>
        <message>
            <source>Words</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮箱</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>The field is about somebody else</source>
            <translation>该字段涉及他人</translation>
        </message>
        <message>
            <source>Named elsewhere in the file</source>
            <translation>档案其他处提到的人</translation>
        </message>
        <message>
            <source>None of the person's own</source>
            <translation>不属于本人</translation>
        </message>
        <message>
            <source>Struck in another place</source>
            <translation>已在其他处遮盖</translation>
        </message>
        <message>
            <source>Struck by hand</source>
            <translation>手动遮盖</translation>
        </message>
        <message>
            <source>Rights and freedoms of others</source>
            <translation>他人的权利和自由</translation>
        </message>
        <message>
            <source>Confidentiality</source>
            <translation>保密</translation>
        </message>
        <message>
            <source>They did not agree</source>
            <translation>对方未同意</translation>
        </message>
        <message>
            <source>Safety of others</source>
            <translation>他人安全</translation>
        </message>
        <message>
            <source>It is the person's own</source>
            <translation>属于本人</translation>
        </message>
        <message>
            <source>The other person agreed</source>
            <translation>对方已同意</translation>
        </message>
        <message>
            <source>It is public</source>
            <translation>已公开</translation>
        </message>
        <message>
            <source>The person told it themselves</source>
            <translation>由本人自己提供</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>待决定</translation>
        </message>
        <message>
            <source>Struck out</source>
            <translation>已遮盖</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>保留</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RedactionTable</name>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Why it is listed</source>
            <translation>列出原因</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>决定</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RedactionsPane</name>
        <message>
            <source>The request is being read.</source>
            <translation>正在读取请求。</translation>
        </message>
        <message>
            <source>Nothing leaves in a package here, so nothing has to be struck out.</source>
            <translation>此处不会以数据包交付任何内容，因此无需遮盖。</translation>
        </message>
        <message>
            <source>First it must be clear which person is meant.</source>
            <translation>请先确定是哪一位当事人。</translation>
        </message>
        <message>
            <source>The file is being looked through…</source>
            <translation>正在查看档案…</translation>
        </message>
        <message>
            <source>Nothing in the package is known to speak of somebody else.</source>
            <translation>数据包中没有已知涉及他人的内容。</translation>
        </message>
        <message>
            <source>Everything is decided.</source>
            <translation>全部已决定。</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) wait for a decision. The package cannot be written before.</source>
            <translation>
                <numerusform>有 %n 处待决定。在此之前不能写出数据包。</numerusform>
            </translation>
        </message>
        <message>
            <source>Your role cannot read all of it; somebody who can has to look, too.</source>
            <translation>您的角色无法读取全部内容；还须由有权限的人查看。</translation>
        </message>
        <message>
            <source>Strike something else in this field</source>
            <translation>遮盖该字段中的其他内容</translation>
        </message>
        <message>
            <source>It is struck in the record and field of the chosen line, and looked for everywhere else.</source>
            <translation>将在所选行的记录和字段中遮盖，并在其他各处查找。</translation>
        </message>
        <message>
            <source>&amp;Ground</source>
            <translation>理由(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Text to strike</source>
            <translation>要遮盖的文字(&amp;T)</translation>
        </message>
        <message>
            <source>Strike o&amp;ut</source>
            <translation>遮盖(&amp;U)</translation>
        </message>
        <message>
            <source>Other people in the package</source>
            <translation>数据包中的他人信息</translation>
        </message>
        <message>
            <source>Places that may speak of other people</source>
            <translation>可能涉及他人之处</translation>
        </message>
        <message>
            <source>Ground to strike it out</source>
            <translation>遮盖理由</translation>
        </message>
        <message>
            <source>Reason why it stays</source>
            <translation>保留原因</translation>
        </message>
        <message>
            <source>The place and what stands around it</source>
            <translation>该处及其上下文</translation>
        </message>
        <message>
            <source>Reveal…</source>
            <translation>显示…</translation>
        </message>
        <message>
            <source>Strike out</source>
            <translation>遮盖</translation>
        </message>
        <message>
            <source>Strike it everywhere</source>
            <translation>全部遮盖</translation>
        </message>
        <message>
            <source>Leave it in</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Strike something else…</source>
            <translation>遮盖其他内容…</translation>
        </message>
        <message>
            <source>The desk is working on the last step.</source>
            <translation>工作台正在处理上一步。</translation>
        </message>
        <message>
            <source>It is revealed.</source>
            <translation>已显示。</translation>
        </message>
        <message>
            <source>Choose a line first.</source>
            <translation>请先选择一行。</translation>
        </message>
    </context>
</TS>
