<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <message numerus="yes">
            <source>%n entry(s) verified: none was changed, removed or put in.</source>
            <translation>
                <numerusform>已核验 %n 条记录：没有一条被改动、删除或插入。</numerusform>
            </translation>
        </message>
        <message>
            <source>The log was changed. The first bad entry: %1. Stop working and tell whoever looks after the desk.</source>
            <extracomment>%1 is the place of the first bad entry.</extracomment>
            <translation>日志被改动过。第一条异常记录：%1。请停止工作并通知工作台的负责人。</translation>
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
            <source>Enter the one-time code from your authenticator.</source>
            <translation>请输入验证器中的一次性验证码。</translation>
        </message>
        <message>
            <source>The code is wrong or was already used. Wait for the next one.</source>
            <translation>验证码错误或已使用过，请等待下一个。</translation>
        </message>
        <message>
            <source>This user is locked out. Wait, or ask an administrator to unlock them.</source>
            <translation>此用户已被锁定。请稍候，或请管理员解锁。</translation>
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
            <extracomment>%1 is a sentence, %2 a place such as "line 12, column 3" or the name of a column.</extracomment>
            <translation>%1（位置：%2）</translation>
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
            <source>What has been tried and proven</source>
            <translation>核验记录</translation>
        </message>
        <message>
            <source>Nothing yet.</source>
            <translation>暂无。</translation>
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
            <source>%1, %2</source>
            <extracomment>%1 is a moment, %2 the name of a member of staff.</extracomment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>valid until %1</source>
            <extracomment>Follows a moment and a name; %1 is a moment.</extracomment>
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
        <name>desk::ui::ImportPage</name>
        <message>
            <source>Choose the files to import</source>
            <translation>选择要导入的文件</translation>
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.txt *.json *.ndjson *.jsonl);;All files (*)</source>
            <translation>表格 (*.csv *.tsv *.txt *.json *.ndjson *.jsonl);;所有文件 (*)</translation>
        </message>
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
            <source>Drop files here: CSV, JSON or NDJSON, in any common encoding.</source>
            <translation>把文件拖到这里：CSV、JSON 或 NDJSON，常见编码均可。</translation>
        </message>
        <message>
            <source>None: columns are named like the fields.</source>
            <translation>无：列名与字段名相同。</translation>
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
            <source>&amp;Mapping file (optional)</source>
            <translation>映射文件（可选）(&amp;M)</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Without</source>
            <translation>不使用</translation>
        </message>
        <message>
            <source>Go on without the mapping file</source>
            <translation>不使用映射文件</translation>
        </message>
        <message>
            <source>&amp;Only try it out: check every row, change nothing</source>
            <translation>仅试运行：检查每一行，不做任何改动(&amp;O)</translation>
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
            <source>&amp;Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>P&amp;eople</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Acti&amp;vity log</source>
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
            <source>Take in what the person sent, as they sent it. Nothing is looked up before it is saved.</source>
            <translation>按来件原样录入。保存之前不会查找任何信息。</translation>
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
            <source>What they ask for</source>
            <translation>所请求的权利</translation>
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
            <source>Empty: the platform's own.</source>
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
        <message>
            <source>Wha&amp;t they wrote</source>
            <translation>来件内容(&amp;T)</translation>
        </message>
        <message>
            <source>Paste the letter or message. It is kept encrypted with the request.</source>
            <translation>粘贴信件或消息。它会随请求加密保存。</translation>
        </message>
        <message>
            <source>Save and &amp;open</source>
            <translation>保存并打开(&amp;O)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <extracomment>How a date is shown while it is edited: d, MMM and yyyy are its parts.</extracomment>
            <translation>yyyy年M月d日</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::PackagePane</name>
        <message>
            <source>%1.zip</source>
            <extracomment>Name that is suggested for a package; %1 is the request's reference.</extracomment>
            <translation>%1.zip</translation>
        </message>
        <message>
            <source>Write the package to a new file</source>
            <translation>将数据包写入新文件</translation>
        </message>
        <message>
            <source>Package (*.zip)</source>
            <translation>数据包 (*.zip)</translation>
        </message>
        <message>
            <source>Writing the package of %1</source>
            <translation>正在写入 %1 的数据包</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>数据包</translation>
        </message>
        <message>
            <source>One encrypted file with everything the plan includes. Its passphrase is shown once, here.</source>
            <translation>一个加密文件，包含方案中的全部内容。口令只在这里显示一次。</translation>
        </message>
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
            <translation>口令</translation>
        </message>
        <message>
            <source>Passphrase, shown once</source>
            <translation>口令，仅显示一次</translation>
        </message>
        <message>
            <source>Copy the SHA-256 of the package</source>
            <translation>复制数据包的 SHA-256</translation>
        </message>
        <message>
            <source>Copy the passphrase</source>
            <translation>复制口令</translation>
        </message>
        <message>
            <source>Tell the person this passphrase by another channel than the package: if the file goes by e-mail, say it on the phone. It is kept nowhere and gone when you leave this page.</source>
            <translation>请用与数据包不同的渠道把口令告诉对方：如果文件用邮件发送，就用电话告知口令。口令不会保存在任何地方，离开本页即消失。</translation>
        </message>
        <message>
            <source>&amp;Write the package…</source>
            <translation>写入数据包(&amp;W)…</translation>
        </message>
        <message>
            <source>&amp;Close the request</source>
            <translation>关闭请求(&amp;C)</translation>
        </message>
        <message>
            <source>The request is being read.</source>
            <translation>正在读取请求。</translation>
        </message>
        <message>
            <source>The desk is working on the last step.</source>
            <translation>工作台正在处理上一步。</translation>
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
        <name>desk::ui::PlanPane</name>
        <message>
            <source>Plan</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>Shows record by record what would be handed over. It discloses and changes nothing.</source>
            <translation>逐条列出将要交付的内容。不会披露或改动任何东西。</translation>
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
    </context>
    <context>
        <name>desk::ui::PlanTable</name>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Included</source>
            <translation>包含</translation>
        </message>
        <message>
            <source>Withheld</source>
            <translation>保留不交</translation>
        </message>
        <message>
            <source>Why it is withheld</source>
            <translation>保留原因</translation>
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
    </context>
    <context>
        <name>desk::ui::RequestListModel</name>
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
            <source>Received</source>
            <translation>接收日期</translation>
        </message>
        <message>
            <source>Residence</source>
            <translation>居住地</translation>
        </message>
        <message>
            <source>Assigned to</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>无人</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::RequestPane</name>
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
            <source>The platform's own</source>
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
    </context>
    <context>
        <name>desk::ui::RequestsPage</name>
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
        <message numerus="yes">
            <source>%n request(s), more below</source>
            <translation>
                <numerusform>%n 个请求，下方还有更多</numerusform>
            </translation>
        </message>
        <message>
            <source>Open requests</source>
            <translation>未关闭的请求</translation>
        </message>
        <message>
            <source>All requests</source>
            <translation>全部请求</translation>
        </message>
        <message>
            <source>All platforms</source>
            <translation>全部平台</translation>
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
            <source>Find by reference</source>
            <translation>按编号查找</translation>
        </message>
        <message>
            <source>State of the requests shown</source>
            <translation>所显示请求的状态</translation>
        </message>
        <message>
            <source>Platform of the requests shown</source>
            <translation>所显示请求的平台</translation>
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
        <message>
            <source>Nothing fits the filter above. Widen it to see the others.</source>
            <translation>没有请求符合上面的筛选条件。放宽条件即可看到其他请求。</translation>
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
            <source>Requests, people, import, activity log</source>
            <translation>请求、人员、导入、活动日志</translation>
        </message>
        <message>
            <source>Take a new request in</source>
            <translation>录入新请求</translation>
        </message>
        <message>
            <source>Find a request by its reference, or a person</source>
            <translation>按编号查找请求，或查找人员</translation>
        </message>
        <message>
            <source>Open what is selected</source>
            <translation>打开所选项</translation>
        </message>
        <message>
            <source>Back, or close a dialog</source>
            <translation>返回，或关闭对话框</translation>
        </message>
        <message>
            <source>Read the page again</source>
            <translation>重新读取本页</translation>
        </message>
        <message>
            <source>With an underlined letter: press that button or go to that field</source>
            <translation>配合带下划线的字母：按下该按钮或转到该字段</translation>
        </message>
        <message>
            <source>Lock the desk</source>
            <translation>锁定工作台</translation>
        </message>
        <message>
            <source>Show this list</source>
            <translation>显示此列表</translation>
        </message>
    </context>
    <context>
        <name>desk::ui::SignInPage</name>
        <message>
            <source>Choose the desk's folder</source>
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
    </context>
    <context>
        <name>desk::ui::VerifyForm</name>
        <message>
            <source>&amp;Way to prove it</source>
            <translation>证明方式(&amp;W)</translation>
        </message>
        <message>
            <source>C&amp;heck</source>
            <translation>核对(&amp;H)</translation>
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
            <source>Code</source>
            <translation>验证码</translation>
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
            <source>Person's file opened, masked</source>
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
            <source>The package has not been written yet. Write it first.</source>
            <translation>数据包尚未写入，请先写入。</translation>
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
            <source>The request came from inside the person's own account. Enter that account's number.</source>
            <translation>请求来自此人自己的账户。请输入该账户的编号。</translation>
        </message>
        <message>
            <source>The person answered from the e-mail address or phone number on file. Enter it as received.</source>
            <translation>对方从存档的邮箱或电话作出了回应。请按收到的原样输入。</translation>
        </message>
        <message>
            <source>The person read back the code that was sent to the contact on file.</source>
            <translation>对方复述了发送到存档联系方式的验证码。</translation>
        </message>
        <message>
            <source>The person names an order and details of it. Enter them as the person gave them; never read them out.</source>
            <translation>由对方说出订单及其细节。请按对方所说输入，切勿念给对方听。</translation>
        </message>
        <message>
            <source>You called the number on file and spoke to the person. Enter the number you called.</source>
            <translation>你拨打了存档的号码并与对方通话。请输入所拨的号码。</translation>
        </message>
        <message>
            <source>The merchant confirmed who is asking.</source>
            <translation>商家已确认申请人的身份。</translation>
        </message>
        <message>
            <source>You saw a document that fits. No copy is kept.</source>
            <translation>你看过相符的证件。不保留副本。</translation>
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
            <extracomment>%1 is the desk's own short word for the reason.</extracomment>
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
            <source>Only data protection may write the package. Ask a colleague of that role to go on from here.</source>
            <translation>只有数据保护人员可以写入数据包。请该角色的同事接着处理。</translation>
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
            <source>Give &amp;back</source>
            <translation>退回(&amp;B)</translation>
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
            <source>Package</source>
            <translation>数据包</translation>
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
            <source>Work out what is handed over</source>
            <translation>确定交付内容</translation>
        </message>
        <message>
            <source>Write the encrypted package</source>
            <translation>写入加密数据包</translation>
        </message>
        <message>
            <source>Send it, then close</source>
            <translation>发送后关闭</translation>
        </message>
        <message>
            <source>Nothing is left to do: this request is closed.</source>
            <translation>没有待办事项：请求已关闭。</translation>
        </message>
        <message>
            <source>Next: prove who is asking.</source>
            <translation>下一步：证实申请人身份。</translation>
        </message>
        <message>
            <source>Next: work out what will be handed over and what is withheld.</source>
            <translation>下一步：确定交付哪些内容、保留哪些内容。</translation>
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
            <source>The package has been written: the plan has done its work.</source>
            <translation>数据包已写入：方案已完成使命。</translation>
        </message>
        <message>
            <source>The package has been written.</source>
            <translation>数据包已写入。</translation>
        </message>
        <message>
            <source>The request is closed.</source>
            <translation>请求已关闭。</translation>
        </message>
    </context>
</TS>
