<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EventWords</name>
    <message>
        <source>Workspace made</source>
        <translation>已创建工作区</translation>
    </message>
    <message>
        <source>Faces imported</source>
        <translation>已导入人脸图像</translation>
    </message>
    <message>
        <source>Model exported</source>
        <translation>已导出模型</translation>
    </message>
    <message>
        <source>Request made</source>
        <translation>已创建删除请求</translation>
    </message>
    <message>
        <source>Request approved</source>
        <translation>已批准删除请求</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>已拒绝删除请求</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>运行已开始</translation>
    </message>
    <message>
        <source>Run resumed</source>
        <translation>运行已继续</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>运行已完成</translation>
    </message>
    <message>
        <source>Audit started</source>
        <translation>审计已开始</translation>
    </message>
    <message>
        <source>Job given up</source>
        <translation>作业已放弃</translation>
    </message>
    <message>
        <source>Report written</source>
        <translation>已撰写报告</translation>
    </message>
    <message>
        <source>Model trained</source>
        <translation>已训练模型</translation>
    </message>
    <message>
        <source>Reference retrained</source>
        <translation>已重训参照模型</translation>
    </message>
    <message>
        <source>Model imported</source>
        <translation>已导入模型</translation>
    </message>
    <message>
        <source>Model unlearned</source>
        <translation>模型已遗忘</translation>
    </message>
    <message>
        <source>Request extended</source>
        <translation>请求已延期</translation>
    </message>
    <message>
        <source>Request done</source>
        <translation>请求已办结</translation>
    </message>
    <message>
        <source>Run stopped</source>
        <translation>运行已停止</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>运行失败</translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation>判定政策已更改</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>1 person</source>
        <translation>1 人</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>unlearned</source>
        <translation>遗忘后</translation>
    </message>
    <message>
        <source>retrained</source>
        <translation>重训</translation>
    </message>
    <message>
        <source>retain</source>
        <translation>保留集</translation>
    </message>
    <message>
        <source>forget</source>
        <translation>遗忘集</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>unseen</source>
        <translation>未见集</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>拒绝给出：%1</translation>
    </message>
    <message>
        <source>%1 forget and %2 unseen images</source>
        <translation>遗忘集 %1 张、未见集 %2 张图像</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>chance %1</source>
        <translation>随机水平 %1</translation>
    </message>
    <message>
        <source>p &lt; 0.001</source>
        <translation>p &lt; 0.001</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>best at %1</source>
        <translation>以 %1 为最佳</translation>
    </message>
    <message>
        <source>best near its target</source>
        <translation>越接近目标值越好</translation>
    </message>
    <message>
        <source>Audit of a model made elsewhere</source>
        <translation>对外部模型的审计</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>method, preset</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>accuracy, retain</source>
        <translation>准确率（保留集）</translation>
    </message>
    <message>
        <source>Training people who stay.</source>
        <translation>继续留在训练集中的人员。</translation>
    </message>
    <message>
        <source>accuracy, forget</source>
        <translation>准确率（遗忘集）</translation>
    </message>
    <message>
        <source>The people of the request.</source>
        <translation>删除请求所涉人员。</translation>
    </message>
    <message>
        <source>accuracy, validation</source>
        <translation>准确率（验证集）</translation>
    </message>
    <message>
        <source>Never trained on; steered the run.</source>
        <translation>从未用于训练；用于引导本次运行。</translation>
    </message>
    <message>
        <source>accuracy, unseen</source>
        <translation>准确率（未见集）</translation>
    </message>
    <message>
        <source>Never trained on, never steered by: what judges.</source>
        <translation>从未用于训练，也从未用于引导：评判的依据。</translation>
    </message>
    <message>
        <source>matched AUC</source>
        <translation>匹配 AUC</translation>
    </message>
    <message>
        <source>Attack by loss within each class: the verdict uses this one.</source>
        <translation>在各类别内部按损失攻击：结论采用此项。</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Attack by loss over all classes.</source>
        <translation>不分类别按损失攻击。</translation>
    </message>
    <message>
        <source>CV accuracy</source>
        <translation>交叉验证准确率</translation>
    </message>
    <message>
        <source>Balanced logistic regression on the loss, ten splits.</source>
        <translation>对损失做样本均衡的逻辑回归，十次划分。</translation>
    </message>
    <message>
        <source>forgetting score</source>
        <translation>遗忘分数</translation>
    </message>
    <message>
        <source>|CV accuracy − ½|.</source>
        <translation>|交叉验证准确率 − ½|。</translation>
    </message>
    <message>
        <source>advantage</source>
        <translation>攻击优势</translation>
    </message>
    <message>
        <source>max |TPR − FPR| over thresholds.</source>
        <translation>各阈值下 |TPR − FPR| 的最大值。</translation>
    </message>
    <message>
        <source>two-sided advantage</source>
        <translation>双侧攻击优势</translation>
    </message>
    <message>
        <source>Kuiper: also sees losses that are too high.</source>
        <translation>Kuiper 统计量：也能察觉过高的损失。</translation>
    </message>
    <message>
        <source>TPR at 10 % FPR</source>
        <translation>FPR 10 % 时的 TPR</translation>
    </message>
    <message>
        <source>TPR at 5 % FPR</source>
        <translation>FPR 5 % 时的 TPR</translation>
    </message>
    <message>
        <source>TPR at 1 % FPR</source>
        <translation>FPR 1 % 时的 TPR</translation>
    </message>
    <message>
        <source>TPR at 0.1 % FPR</source>
        <translation>FPR 0.1 % 时的 TPR</translation>
    </message>
    <message>
        <source>NoMUS</source>
        <translation>NoMUS</translation>
    </message>
    <message>
        <source>½ · (accuracy on unseen + 1 − 2 · |CV accuracy − ½|).</source>
        <translation>½ ·（未见集准确率 + 1 − 2 · |交叉验证准确率 − ½|）。</translation>
    </message>
    <message>
        <source>distance to retrained</source>
        <translation>与重训模型的差距</translation>
    </message>
    <message>
        <source>NoMUS less that of the retrained model; closest to 0 is best.</source>
        <translation>NoMUS 减去重训模型的 NoMUS；越接近 0 越好。</translation>
    </message>
    <message>
        <source>mean η²</source>
        <translation>平均 η²</translation>
    </message>
    <message>
        <source>Share of a feature&apos;s variance that lies between classes, averaged.</source>
        <translation>特征方差中类间部分所占比例的平均值。</translation>
    </message>
    <message>
        <source>mean |R|</source>
        <translation>平均 |R|</translation>
    </message>
    <message>
        <source>Absolute Pearson correlation of features with classes, averaged.</source>
        <translation>特征与类别之间 Pearson 相关系数绝对值的平均值。</translation>
    </message>
    <message>
        <source>between-class share</source>
        <translation>类间方差占比</translation>
    </message>
    <message>
        <source>trace(S_B) / trace(S_T).</source>
        <translation>trace(S_B) / trace(S_T)。</translation>
    </message>
    <message>
        <source>probe accuracy</source>
        <translation>探针准确率</translation>
    </message>
    <message>
        <source>Ridge probe on the features, five folds by person.</source>
        <translation>对特征做岭回归探针，按人五折。</translation>
    </message>
    <message>
        <source>collapse index</source>
        <translation>坍缩指数</translation>
    </message>
    <message>
        <source>Share of the original&apos;s η² above chance that is gone; negative: improved.</source>
        <translation>原始模型超出随机水平的 η² 中已丧失的比例；负值表示有所改善。</translation>
    </message>
</context>
<context>
    <name>FindingsPlots</name>
    <message>
        <source>%1 features</source>
        <translation>%1 个特征</translation>
    </message>
    <message>
        <source>no feature correlates with this class most</source>
        <translation>没有特征与该类别相关性最高</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>unlearned − original</source>
        <translation>遗忘后 − 原始</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>set</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>accuracy (%)</source>
        <translation>准确率 (%)</translation>
    </message>
    <message>
        <source>Accuracy by set and stage with 95 % intervals</source>
        <translation>各集合、各阶段的准确率及 95 % 区间</translation>
    </message>
    <message>
        <source>share of unseen called members (FPR)</source>
        <translation>未见图像被判为成员的比例 (FPR)</translation>
    </message>
    <message>
        <source>share of forget found (TPR)</source>
        <translation>遗忘图像被识出的比例 (TPR)</translation>
    </message>
    <message>
        <source>ROC of the attack by loss, by stage</source>
        <translation>按损失攻击的 ROC 曲线（各阶段）</translation>
    </message>
    <message>
        <source>cross-entropy (nats)</source>
        <translation>交叉熵 (nat)</translation>
    </message>
    <message>
        <source>share of images</source>
        <translation>图像比例</translation>
    </message>
    <message>
        <source>Loss of forget and unseen images, by stage</source>
        <translation>遗忘集与未见集图像的损失（各阶段）</translation>
    </message>
    <message>
        <source>Correlation of features with classes, by stage</source>
        <translation>特征与类别的相关性（各阶段）</translation>
    </message>
</context>
<context>
    <name>PdfReport</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>%1: model %2, %3</source>
        <translation>%1：模型 %2，%3</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Method and parameters</source>
        <translation>方法与参数</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>%1 (REPRODUCTION: follows released code)</source>
        <translation>%1（复现：遵循已发布代码）</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Started, finished</source>
        <translation>开始、结束</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>   Unit</source>
        <translation>   单位</translation>
    </message>
    <message>
        <source>Limits of what this shows</source>
        <translation>本报告的局限</translation>
    </message>
    <message>
        <source>The attacks used the model’s outputs on each image. Other attacks, on weights or over many queries, were not tried.</source>
        <translation>所用攻击仅依据模型对每张图像的输出。未尝试针对权重或通过大量查询进行的其他攻击。</translation>
    </message>
    <message>
        <source>Unseen people stand for people the model never saw. If they differ from the people of the request in more than their class, the comparison is off by as much.</source>
        <translation>未见人员代表模型从未见过的人。若其与删除请求所涉人员的差异不止于类别，比较结果会有相应偏差。</translation>
    </message>
    <message>
        <source>Copies outside the workspace (backups, exports, earlier models, the photographs themselves) are not part of this.</source>
        <translation>工作区以外的副本（备份、导出文件、早期模型、照片本身）不在本报告范围之内。</translation>
    </message>
    <message>
        <source>The verdict follows the policy printed here: maximum matched AUC %1, accuracy drop %2 points, collapse index %3, α %4.</source>
        <translation>结论依据以下判定政策：匹配 AUC 上限 %1，准确率降幅 %2 个百分点，坍缩指数 %3，α %4。</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>执行人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation>数据保护官</translation>
    </message>
    <message>
        <source>How to verify</source>
        <translation>如何验证</translation>
    </message>
    <message>
        <source>Every number above comes from one file of findings. In the workspace, “expunge-cli report %1 --out findings.json” writes it again byte for byte; its SHA-256 has to be the findings digest. “expunge-cli log --verify” checks the audit trail, in which the trail head has to occur.</source>
        <translation>以上所有数字均出自同一份结果文件。在工作区中运行“expunge-cli report %1 --out findings.json”可逐字节重新生成该文件，其 SHA-256 必须与结果摘要一致。“expunge-cli log --verify”用于校验审计记录，记录中必须出现此处的链首。</translation>
    </message>
    <message>
        <source>Findings digest</source>
        <translation>结果摘要</translation>
    </message>
    <message>
        <source>Data-set fingerprint</source>
        <translation>数据集指纹</translation>
    </message>
    <message>
        <source>Trail head</source>
        <translation>审计记录链首</translation>
    </message>
    <message>
        <source>Trail length</source>
        <translation>审计记录长度</translation>
    </message>
    <message>
        <source>%1 events when this was written</source>
        <translation>撰写时共 %1 条事件</translation>
    </message>
    <message>
        <source>Key fingerprint</source>
        <translation>密钥指纹</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>撰写时间</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>随机水平</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>[%1] Refused: %2</source>
        <translation>[%1] 拒绝给出：%2</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>refused [%1]</source>
        <translation>拒绝给出 [%1]</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Accuracy on unseen people by class</source>
        <translation>未见人员各类别准确率</translation>
    </message>
    <message>
        <source>Left out of the matched AUC, for fewer than 5 unseen images: %1.</source>
        <translation>因未见图像不足 5 张而未计入匹配 AUC：%1。</translation>
    </message>
    <message>
        <source>Warning: the class mix of forget and unseen differs by %1 (total variation).</source>
        <translation>警告：遗忘集与未见集的类别构成相差 %1（全变差）。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Values carry their 95 % interval in brackets; the person is the unit. Chance is what guessing would give.</source>
        <translation>括号内为 95 % 区间，以人为统计单位。随机水平即随机猜测所得的值。</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Accuracy by set and stage, with 95 % intervals.</source>
        <translation>各集合、各阶段的准确率及 95 % 区间。</translation>
    </message>
    <message>
        <source>Membership: can an attacker tell who was in the training set?</source>
        <translation>成员推断：攻击者能否判断谁曾在训练集中？</translation>
    </message>
    <message>
        <source>Attack by loss, forget against unseen. On the diagonal it does no better than chance.</source>
        <translation>按损失攻击，遗忘集对未见集。落在对角线上即不优于随机猜测。</translation>
    </message>
    <message>
        <source>The same on logarithmic axes: the left edge is where few false alarms are allowed.</source>
        <translation>同一曲线，对数坐标：左端对应只容许极少误报的情形。</translation>
    </message>
    <message>
        <source>Loss of each image. Alike outlines leave an attacker nothing to go by.</source>
        <translation>每张图像的损失。轮廓相近，攻击者便无从下手。</translation>
    </message>
    <message>
        <source>Correlation of features with classes, on unseen people</source>
        <translation>特征与类别的相关性（未见人员）</translation>
    </message>
    <message>
        <source>Pearson correlation of each feature with each class, rows in the same order everywhere.</source>
        <translation>每个特征与每个类别的 Pearson 相关系数，各图行序相同。</translation>
    </message>
    <message>
        <source>GDPR Art. 17(1)(a): no longer necessary</source>
        <translation>GDPR 第 17(1)(a) 条：不再必要</translation>
    </message>
    <message>
        <source>GDPR Art. 17(1)(b): consent withdrawn</source>
        <translation>GDPR 第 17(1)(b) 条：撤回同意</translation>
    </message>
    <message>
        <source>GDPR Art. 17(1)(c): objection</source>
        <translation>GDPR 第 17(1)(c) 条：提出反对</translation>
    </message>
    <message>
        <source>GDPR Art. 17(1)(d): unlawful processing</source>
        <translation>GDPR 第 17(1)(d) 条：非法处理</translation>
    </message>
    <message>
        <source>GDPR Art. 17(1)(e): legal obligation</source>
        <translation>GDPR 第 17(1)(e) 条：法定义务</translation>
    </message>
    <message>
        <source>GDPR Art. 17(1)(f): collected from a child</source>
        <translation>GDPR 第 17(1)(f) 条：自儿童处收集</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>删除请求</translation>
    </message>
    <message>
        <source>EXPERIMENT: made without dates, legal basis or approval. It answers no erasure request.</source>
        <translation>实验：未设日期、法律依据或审批，不构成对任何删除请求的答复。</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
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
    <message>
        <source>Legal basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>创建人</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>所附理由</translation>
    </message>
    <message>
        <source>Not in the data set</source>
        <translation>不在数据集中</translation>
    </message>
    <message>
        <source>%1 of the names asked for</source>
        <translation>所请求姓名中的 %1 个</translation>
    </message>
    <message>
        <source>Names of those who acted are declared, not authenticated.</source>
        <translation>操作者姓名为自行申报，未经认证。</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>People appear by pseudonym. The table on each person is further on; names are in the workspace alone.</source>
        <translation>人员以化名出现。逐人表格见后文；姓名仅保存在工作区内。</translation>
    </message>
    <message>
        <source>Training images of the people in the request</source>
        <translation>删除请求所涉人员的训练图像</translation>
    </message>
    <message>
        <source>Training images of everyone else</source>
        <translation>其余所有人员的训练图像</translation>
    </message>
    <message>
        <source>Never trained on; steered and stopped the run</source>
        <translation>从未用于训练；用于引导和停止运行</translation>
    </message>
    <message>
        <source>Never trained on, never steered by; what judges</source>
        <translation>从未用于训练，也从未用于引导；评判的依据</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>   What it is</source>
        <translation>   说明</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>Unlearning audit report (EXPERIMENT)</source>
        <translation>机器遗忘审计报告（实验）</translation>
    </message>
    <message>
        <source>Unlearning audit report</source>
        <translation>机器遗忘审计报告</translation>
    </message>
    <message>
        <source>Request %1, run %2. %3. Written on %4 with %5.</source>
        <translation>删除请求 %1，运行 %2。%3。%4 使用 %5 撰写。</translation>
    </message>
    <message>
        <source>REPRODUCTION PRESET: follows the authors’ released code where it differs from the paper.</source>
        <translation>复现预设：在已发布代码与论文不一致之处遵循作者的已发布代码。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What would settle what is inconclusive</source>
        <translation>如何使无法定论之处得出结论</translation>
    </message>
    <message>
        <source>Evidence, not proof</source>
        <translation>是证据，而非证明</translation>
    </message>
    <message>
        <source>This report is evidence of erasure from a trained model, never proof of it. It says how well the attacks named here tell the people of the request from people the model never saw. A stronger attack may exist.</source>
        <translation>本报告是从已训练模型中删除的证据，绝非证明。它说明此处列明的攻击能在多大程度上区分删除请求所涉人员与模型从未见过的人。可能存在更强的攻击。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&lt; 0.001</source>
        <translation>&lt; 0.001</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>未评判</translation>
    </message>
    <message>
        <source>Person by person</source>
        <translation>逐人评判</translation>
    </message>
    <message>
        <source>No person of the request was judged.</source>
        <translation>删除请求所涉人员均未评判。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Score before</source>
        <translation>遗忘前分数</translation>
    </message>
    <message>
        <source>after</source>
        <translation>遗忘后</translation>
    </message>
    <message>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Made with Expunge. People appear by pseudonym.</source>
        <translation>由 Expunge 生成。人员以化名出现。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>page numbers</comment>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Unlearning audit report · request %1 · run %2</source>
        <translation>机器遗忘审计报告 · 删除请求 %1 · 运行 %2</translation>
    </message>
    <message>
        <source> · EXPERIMENT</source>
        <translation> · 实验</translation>
    </message>
    <message>
        <source>By that policy the limits of the matched AUC lie around the retrained model&apos;s: %1 to %2.</source>
        <translation>依该政策，匹配 AUC 的界限取重训模型的数值上下：%1 至 %2。</translation>
    </message>
    <message>
        <source>Score: mean log-likelihood of a person’s images less what is usual for their class; higher looks more like a training person. p: share of unseen people who score as high. q: p after, corrected for the number of people (false discovery rate).</source>
        <translation>分数：该人员图像的平均对数似然减去其类别的通常值；越高越像训练人员。p：未见人员中分数同样高的比例。q：遗忘后的 p，已按人数校正（错误发现率）。</translation>
    </message>
    <message>
        <source>p before</source>
        <translation>遗忘前 p</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>Art. 17(1)(a): no longer necessary</source>
        <translation>第 17(1)(a) 条：不再必要</translation>
    </message>
    <message>
        <source>Art. 17(1)(b): consent withdrawn</source>
        <translation>第 17(1)(b) 条：撤回同意</translation>
    </message>
    <message>
        <source>Art. 17(1)(c): objection</source>
        <translation>第 17(1)(c) 条：提出反对</translation>
    </message>
    <message>
        <source>Art. 17(1)(d): unlawful processing</source>
        <translation>第 17(1)(d) 条：非法处理</translation>
    </message>
    <message>
        <source>Art. 17(1)(e): legal obligation</source>
        <translation>第 17(1)(e) 条：法定义务</translation>
    </message>
    <message>
        <source>Art. 17(1)(f): collected from a child</source>
        <translation>第 17(1)(f) 条：自儿童处收集</translation>
    </message>
    <message>
        <source>○ Awaiting approval</source>
        <translation>○ 待批准</translation>
    </message>
    <message>
        <source>✓ Approved</source>
        <translation>✓ 已批准</translation>
    </message>
    <message>
        <source>✕ Refused</source>
        <translation>✕ 已拒绝</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今日到期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>Were they forgotten?</source>
        <translation>他们被遗忘了吗？</translation>
    </message>
    <message>
        <source>✓ Forgotten</source>
        <translation>✓ 已遗忘</translation>
    </message>
    <message>
        <source>An attacker guessing who was in the training set does no better than chance.</source>
        <translation>攻击者猜测谁曾在训练集中，结果不优于随机。</translation>
    </message>
    <message>
        <source>✗ Not forgotten</source>
        <translation>✗ 未遗忘</translation>
    </message>
    <message>
        <source>An attacker can still tell that these people were in the training set.</source>
        <translation>攻击者仍能判断这些人曾在训练集中。</translation>
    </message>
    <message>
        <source>✗ Over-forgotten</source>
        <translation>✗ 过度遗忘</translation>
    </message>
    <message>
        <source>The model is so much worse on these people that this gives them away.</source>
        <translation>模型对这些人的表现异常之差，反而暴露了他们。</translation>
    </message>
    <message>
        <source>? Inconclusive</source>
        <translation>? 无法定论</translation>
    </message>
    <message>
        <source>The evidence does not tell whether an attacker could still find them.</source>
        <translation>现有证据无法判断攻击者是否仍能找出他们。</translation>
    </message>
    <message>
        <source>Matched AUC refused: %1</source>
        <translation>匹配 AUC 拒绝给出：%1</translation>
    </message>
    <message>
        <source>matched AUC %1</source>
        <translation>匹配 AUC %1</translation>
    </message>
    <message>
        <source>, was %1</source>
        <translation>，此前为 %1</translation>
    </message>
    <message>
        <source>chance %1</source>
        <translation>随机水平 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>Policy: the whole 95 % interval of the matched AUC between %1 and %2 is Forgotten; above, Not forgotten; below, Over-forgotten.</source>
        <translation>政策：匹配 AUC 的整个 95 % 区间落在 %1 与 %2 之间为“已遗忘”；高于此为“未遗忘”；低于此为“过度遗忘”。</translation>
    </message>
    <message>
        <source>Against the retrained model the matched AUC differs by %1.</source>
        <translation>与重训模型相比，匹配 AUC 相差 %1。</translation>
    </message>
    <message>
        <source>Does the model still work?</source>
        <translation>模型还好用吗？</translation>
    </message>
    <message>
        <source>✓ Kept</source>
        <translation>✓ 保持</translation>
    </message>
    <message>
        <source>✗ Degraded</source>
        <translation>✗ 下降</translation>
    </message>
    <message>
        <source>The change in accuracy on people it never saw is not known.</source>
        <translation>对从未见过的人，准确率的变化未知。</translation>
    </message>
    <message>
        <source>There is no original model to compare with.</source>
        <translation>没有可供比较的原始模型。</translation>
    </message>
    <message>
        <source>Accuracy on people it never saw rose by %1 points.</source>
        <translation>对从未见过的人，准确率上升 %1 个百分点。</translation>
    </message>
    <message>
        <source>Accuracy on people it never saw fell by %1 points.</source>
        <translation>对从未见过的人，准确率下降 %1 个百分点。</translation>
    </message>
    <message>
        <source>%1 % → %2 %</source>
        <translation>%1 % → %2 %</translation>
    </message>
    <message>
        <source>drop %1 (%2 to %3) points</source>
        <translation>下降 %1（%2 至 %3）个百分点</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>Policy: accuracy on unseen people may fall by %1 points, paired by person; the collapse index may reach %2. Kept needs both upper ends within, Degraded one lower end beyond.</source>
        <translation>政策：未见人员的准确率（按人配对）最多可下降 %1 个百分点；坍缩指数最多可达 %2。两项区间上端均在限内为“保持”，任一区间下端超限为“下降”。</translation>
    </message>
    <message>
        <source>Do features still mean something?</source>
        <translation>特征还有意义吗？</translation>
    </message>
    <message>
        <source>Collapse index: the share of the original&apos;s correlation between features and classes, above what chance gives, that is gone. Policy: at most %1.</source>
        <translation>坍缩指数：原始模型的特征与类别之间超出随机水平的相关性中，已丧失的比例。政策：至多 %1。</translation>
    </message>
    <message>
        <source>? Not measured</source>
        <translation>? 未测量</translation>
    </message>
    <message>
        <source>How much of the feature–label correlation is gone cannot be told.</source>
        <translation>无法判断特征与标签的相关性丧失了多少。</translation>
    </message>
    <message>
        <source>✗ Collapsed</source>
        <translation>✗ 已坍缩</translation>
    </message>
    <message>
        <source>%1 % of the feature–label correlation is gone.</source>
        <translation>特征与标签的相关性已丧失 %1 %。</translation>
    </message>
    <message>
        <source>None of the feature–label correlation is gone.</source>
        <translation>特征与标签的相关性没有丧失。</translation>
    </message>
    <message>
        <source>collapse index %1</source>
        <translation>坍缩指数 %1</translation>
    </message>
    <message>
        <source>retrained %1</source>
        <translation>重训 %1</translation>
    </message>
    <message>
        <source>Person by person</source>
        <translation>逐人评判</translation>
    </message>
    <message numerus="yes">
        <source>✗ %n not forgotten</source>
        <translation>
            <numerusform>✗ %n 人未遗忘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %n over-forgotten</source>
        <translation>
            <numerusform>✗ %n 人过度遗忘</numerusform>
        </translation>
    </message>
    <message>
        <source>? Nobody judged</source>
        <translation>? 无人获评判</translation>
    </message>
    <message numerus="yes">
        <source>? %n inconclusive</source>
        <translation>
            <numerusform>? %n 人无法定论</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ All forgotten</source>
        <translation>✓ 全部已遗忘</translation>
    </message>
    <message numerus="yes">
        <source>%n not forgotten</source>
        <translation>
            <numerusform>%n 人未遗忘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over-forgotten</source>
        <translation>
            <numerusform>%n 人过度遗忘</numerusform>
        </translation>
    </message>
    <message>
        <source>none over-forgotten</source>
        <translation>无人过度遗忘</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be told</source>
        <translation>
            <numerusform>%n 人无法判断</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 forgotten, %3.</source>
        <translation>%2中 %1 人已遗忘，%3。</translation>
    </message>
    <message>
        <source>α %1, false-discovery controlled; reference: %2 unseen people</source>
        <translation>α %1，已控制错误发现率；参照：%2 名未见人员</translation>
    </message>
    <message>
        <source>A person is Forgotten when the original gave them away (p ≤ %1) and now they look like people never trained on (p &gt; 0.20).</source>
        <translation>若某人在原始模型中可被识出（p ≤ %1），而如今与从未用于训练的人无异（p &gt; 0.20），则判为“已遗忘”。</translation>
    </message>
    <message>
        <source>These limits lie 0.05 either side of the retrained model&apos;s matched AUC.</source>
        <translation>这些界限为重训模型匹配 AUC 上下各 0.05。</translation>
    </message>
    <message>
        <source>%1 % of the feature–label correlation seems gone.</source>
        <translation>特征与标签的相关性似乎已丧失 %1 %。</translation>
    </message>
    <message>
        <source>None of the feature–label correlation seems gone.</source>
        <translation>特征与标签的相关性似乎没有丧失。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Audited machine unlearning of faces.</source>
        <translation>可审计的人脸机器遗忘。</translation>
    </message>
    <message>
        <source>The folder to open.</source>
        <translation>要打开的文件夹。</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Expunge</source>
        <translation>关于 Expunge</translation>
    </message>
    <message>
        <source>Audited machine unlearning of faces.</source>
        <translation>可审计的人脸机器遗忘。</translation>
    </message>
    <message>
        <source>Findings are evidence of erasure, never proof of it: they say what the attacks that were run could and could not tell.</source>
        <translation>结果是删除的证据，绝非证明：它们只说明已实施的攻击能判断什么、不能判断什么。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
</context>
<context>
    <name>ui::AccuracyTab</name>
    <message>
        <source>set</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>accuracy (%)</source>
        <translation>准确率 (%)</translation>
    </message>
    <message>
        <source>Accuracy by set and stage with 95 % intervals</source>
        <translation>各集合、各阶段的准确率及 95 % 区间</translation>
    </message>
    <message>
        <source>Confusion of classes, by stage</source>
        <translation>类别混淆（各阶段）</translation>
    </message>
    <message>
        <source>Set shown by class</source>
        <translation>按类别显示的集合</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1人员</translation>
    </message>
    <message>
        <source>Label of the confusion</source>
        <translation>混淆矩阵的标签</translation>
    </message>
    <message>
        <source>Accuracy by set</source>
        <translation>各集合准确率</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>Accuracy by class</source>
        <translation>各类别准确率</translation>
    </message>
</context>
<context>
    <name>ui::BarPlot</name>
    <message>
        <source>chance</source>
        <translation>随机水平</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝给出</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::ChainCard</name>
    <message>
        <source>Verify again</source>
        <translation>重新校验</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 条事件</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Whole</source>
        <translation>✓ 完整</translation>
    </message>
    <message>
        <source>%1, each chained to the one before; nothing was edited, deleted or reordered.</source>
        <translation>%1，逐条与前一条相链；未发现修改、删除或重新排序。</translation>
    </message>
    <message>
        <source>✕ Broken</source>
        <translation>✕ 已断裂</translation>
    </message>
    <message>
        <source>The trail was changed outside Expunge. First event that does not fit: %1. %2</source>
        <translation>审计记录曾在 Expunge 之外被更改。首条不符的事件：%1。%2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Head of the chain: %1</source>
        <translation>链首：%1</translation>
    </message>
</context>
<context>
    <name>ui::CompareModel</name>
    <message>
        <source>%1, run %2</source>
        <translation>%1，运行 %2</translation>
    </message>
    <message>
        <source>%1 (EXPERIMENT)</source>
        <translation>%1（实验）</translation>
    </message>
    <message>
        <source>%1 (REPRODUCTION)</source>
        <translation>%1（复现）</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>forgetting</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>utility</source>
        <translation>可用性</translation>
    </message>
    <message>
        <source>matched AUC</source>
        <translation>匹配 AUC</translation>
    </message>
    <message>
        <source>accuracy, unseen</source>
        <translation>准确率（未见集）</translation>
    </message>
    <message>
        <source>accuracy drop</source>
        <translation>准确率降幅</translation>
    </message>
    <message>
        <source>collapse</source>
        <translation>坍缩</translation>
    </message>
    <message>
        <source>CV accuracy</source>
        <translation>交叉验证准确率</translation>
    </message>
    <message>
        <source>NoMUS</source>
        <translation>NoMUS</translation>
    </message>
    <message>
        <source>time</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>ui::CompareTab</name>
    <message>
        <source>matched AUC (0.5: nothing to find)</source>
        <translation>匹配 AUC（0.5：无可识别）</translation>
    </message>
    <message>
        <source>accuracy on unseen (%)</source>
        <translation>未见集准确率 (%)</translation>
    </message>
    <message>
        <source>Forgetting against utility, by run</source>
        <translation>遗忘与可用性对照（各次运行）</translation>
    </message>
    <message>
        <source>Runs to compare</source>
        <translation>要比较的运行</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Forgetting against utility; ▲ retrained is the goal</source>
        <translation>遗忘与可用性对照；▲ 重训模型为目标</translation>
    </message>
    <message>
        <source>Measures of the chosen runs</source>
        <translation>所选运行的指标</translation>
    </message>
    <message>
        <source>%1, run %2 · %3 · seed %4</source>
        <translation>%1，运行 %2 · %3 · 种子 %4</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Tick the runs to set beside each other.</source>
        <translation>勾选要并列比较的运行。</translation>
    </message>
    <message>
        <source>The unlearned model of each run. Click a column to sort by it.</source>
        <translation>每次运行的遗忘后模型。点击列标题可排序。</translation>
    </message>
    <message>
        <source>There is one run so far. Another method, preset or seed on the Run page gives it something to be compared with.</source>
        <translation>目前只有一次运行。在“运行”页换用其他方法、预设或种子，即可与之比较。</translation>
    </message>
</context>
<context>
    <name>ui::ConfusionPlot</name>
    <message>
        <source>predicted class</source>
        <translation>预测类别</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>%1: %2 taken for %3
%4 images, %5 % of %2</source>
        <translation>%1：%2 被判为 %3
%4 张图像，占 %2 的 %5 %</translation>
    </message>
</context>
<context>
    <name>ui::CorrelationTab</name>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Correlation of features with classes, by stage</source>
        <translation>特征与类别的相关性（各阶段）</translation>
    </message>
    <message>
        <source>class the features correlate with most</source>
        <translation>特征相关性最高的类别</translation>
    </message>
    <message>
        <source>mean η²</source>
        <translation>平均 η²</translation>
    </message>
    <message>
        <source>Between-class share of feature variance, by class</source>
        <translation>特征方差的类间占比（各类别）</translation>
    </message>
    <message>
        <source>Feature–label correlation, on unseen people</source>
        <translation>特征与标签的相关性（未见人员）</translation>
    </message>
    <message>
        <source>Between-class share of feature variance (η²)</source>
        <translation>特征方差的类间占比 (η²)</translation>
    </message>
    <message>
        <source>Correlation measures</source>
        <translation>相关性指标</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rows in the same order everywhere: grouped by the class a feature correlates with most in the first map. Dead features (no variance): %1.</source>
        <translation>各图行序相同：按第一张图中与特征相关性最高的类别分组。失活特征（无方差）：%1。</translation>
    </message>
</context>
<context>
    <name>ui::CurvePlot</name>
    <message>
        <source>chance</source>
        <translation>随机水平</translation>
    </message>
    <message>
        <source>at %1: %2</source>
        <translation>%1 处：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::Error</name>
    <message>
        <source>This cannot be done as asked.</source>
        <translation>无法按要求执行。</translation>
    </message>
    <message>
        <source>Something needed is not there.</source>
        <translation>缺少所需的内容。</translation>
    </message>
    <message>
        <source>It exists already, and nothing was overwritten.</source>
        <translation>已经存在，未覆盖任何内容。</translation>
    </message>
    <message>
        <source>A value does not fit.</source>
        <translation>某个值不合要求。</translation>
    </message>
    <message>
        <source>A file is damaged or is not what it should be.</source>
        <translation>某个文件已损坏或不是应有的文件。</translation>
    </message>
    <message>
        <source>This version of Expunge cannot do that.</source>
        <translation>此版本的 Expunge 不支持该操作。</translation>
    </message>
    <message>
        <source>It cannot be written. Check who owns the folder, or choose another.</source>
        <translation>无法写入。请检查文件夹的所有者，或另选一个文件夹。</translation>
    </message>
    <message>
        <source>The workspace is in use. Close it there, then try again.</source>
        <translation>工作区正在使用中。请先在那里关闭，然后重试。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Make room, then try again.</source>
        <translation>磁盘已满，未作任何更改。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Memory ran out; nothing was changed. Use smaller batches or images, or another device.</source>
        <translation>内存不足，未作任何更改。请减小批量或图像尺寸，或改用其他设备。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>出现了不应发生的错误。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::EventModel</name>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
</context>
<context>
    <name>ui::FilterBar</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>%1: any</source>
        <translation>%1：不限</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>any class</source>
        <translation>任意类别</translation>
    </message>
    <message>
        <source>any state</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>No state</source>
        <translation>无状态</translation>
    </message>
    <message>
        <source>any images</source>
        <translation>图像不限</translation>
    </message>
    <message>
        <source>%1 or more images</source>
        <translation>不少于 %1 张图像</translation>
    </message>
    <message>
        <source>sort: name</source>
        <translation>排序：姓名</translation>
    </message>
    <message>
        <source>sort: most images</source>
        <translation>排序：图像最多</translation>
    </message>
    <message>
        <source>sort: fewest images</source>
        <translation>排序：图像最少</translation>
    </message>
</context>
<context>
    <name>ui::FindingsPage</name>
    <message>
        <source>Findings</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Run shown</source>
        <translation>所示运行</translation>
    </message>
    <message>
        <source>PDF, to file and sign…</source>
        <translation>PDF，供归档与签署…</translation>
    </message>
    <message>
        <source>JSON, every number…</source>
        <translation>JSON，全部数字…</translation>
    </message>
    <message>
        <source>CSV, for a spreadsheet…</source>
        <translation>CSV，供电子表格使用…</translation>
    </message>
    <message>
        <source>%1 · run %2</source>
        <translation>%1 · 运行 %2</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>未打开工作区</translation>
    </message>
    <message>
        <source>Open one to see what its runs found.</source>
        <translation>打开工作区即可查看其运行结果。</translation>
    </message>
    <message>
        <source>Nothing has been measured yet</source>
        <translation>尚无测量结果</translation>
    </message>
    <message>
        <source>Make an erasure request for the people who asked, have it approved, and run a method on it. What it did to the model is then shown here.</source>
        <translation>为提出要求的人员创建删除请求，待批准后运行一种遗忘方法。其对模型的影响将显示在此处。</translation>
    </message>
    <message>
        <source>Go to Run</source>
        <translation>前往“运行”</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>删除请求 %1</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>%1 file (*.%2)</source>
        <translation>%1 文件 (*.%2)</translation>
    </message>
    <message>
        <source>Another report is being written. Try again in a moment.</source>
        <translation>正在撰写另一份报告，请稍后再试。</translation>
    </message>
    <message>
        <source>Reading the findings…</source>
        <translation>正在读取结果…</translation>
    </message>
    <message>
        <source>In a moment they are shown here.</source>
        <translation>稍后显示在此处。</translation>
    </message>
    <message>
        <source>The findings of run %1 cannot be read</source>
        <translation>无法读取运行 %1 的结果</translation>
    </message>
</context>
<context>
    <name>ui::FindingsView</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>成员推断</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相关性</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>查看内容</translation>
    </message>
</context>
<context>
    <name>ui::HeatMapPlot</name>
    <message numerus="yes">
        <source>%n features, grouped by class</source>
        <translation>
            <numerusform>%n 个特征，按类别分组</numerusform>
        </translation>
    </message>
    <message>
        <source>Pearson R</source>
        <translation>Pearson R</translation>
    </message>
    <message>
        <source>%1
feature %2, %3
R = %4</source>
        <translation>%1
特征 %2，%3
R = %4</translation>
    </message>
</context>
<context>
    <name>ui::HistogramPlot</name>
    <message>
        <source>forget</source>
        <translation>遗忘集</translation>
    </message>
    <message>
        <source>unseen</source>
        <translation>未见集</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1, %2
forget: %3 % of images
unseen: %4 % of images</source>
        <translation>%1，%2
遗忘集：%3 % 的图像
未见集：%4 % 的图像</translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message>
        <source>A list (CSV: image_path, identity, labels)</source>
        <translation>清单（CSV：image_path、identity、标签）</translation>
    </message>
    <message>
        <source>One folder a person</source>
        <translation>每人一个文件夹</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>分类任务</translation>
    </message>
    <message>
        <source>Refuse people who are in two given sets</source>
        <translation>拒绝同时出现在两个指定集合中的人员</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import faces</source>
        <translation>导入人脸图像</translation>
    </message>
    <message>
        <source>Choose or drop a folder</source>
        <translation>选择或拖入文件夹</translation>
    </message>
    <message>
        <source>manifest.csv in that folder</source>
        <translation>该文件夹中的 manifest.csv</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Folder of the face images</source>
        <translation>人脸图像文件夹</translation>
    </message>
    <message>
        <source>List of the images</source>
        <translation>图像清单</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt);;All files (*)</source>
        <translation>清单 (*.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source> pixels, square</source>
        <translation> 像素（正方形）</translation>
    </message>
    <message>
        <source>The same seed divides the same people into the same sets.</source>
        <translation>相同的种子会把相同的人员划入相同的集合。</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>图像尺寸</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>划分种子</translation>
    </message>
    <message>
        <source>Nothing chosen yet.</source>
        <translation>尚未选择。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>sets as given</source>
        <translation>集合按给定划分</translation>
    </message>
    <message>
        <source>sets drawn by person</source>
        <translation>集合按人抽取</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>跳过 %1 个</translation>
    </message>
    <message>
        <source>%1 (%2 classes)</source>
        <translation>%1（%2 个类别）</translation>
    </message>
    <message>
        <source>%1 (%2 labels)</source>
        <translation>%1（%2 个标签）</translation>
    </message>
    <message>
        <source>MUFAC (age of Korean families)</source>
        <translation>MUFAC（韩国家庭年龄）</translation>
    </message>
    <message>
        <source>MUCAC (attributes, CelebA-HQ)</source>
        <translation>MUCAC（属性，CelebA-HQ）</translation>
    </message>
    <message>
        <source>CelebA (attributes)</source>
        <translation>CelebA（属性）</translation>
    </message>
    <message>
        <source>RAF-DB (expressions)</source>
        <translation>RAF-DB（表情）</translation>
    </message>
    <message>
        <source>The folder that the image paths in the list are relative to.</source>
        <translation>清单中图像路径所相对的文件夹。</translation>
    </message>
    <message>
        <source>The folder above the people’s folders, or above the classes: class/person/image.</source>
        <translation>各人员文件夹的上级文件夹，或类别的上级文件夹：类别/人员/图像。</translation>
    </message>
    <message>
        <source>The folder with custom_train_dataset.csv, custom_val_dataset.csv and custom_test_dataset.csv.</source>
        <translation>包含 custom_train_dataset.csv、custom_val_dataset.csv 和 custom_test_dataset.csv 的文件夹。</translation>
    </message>
    <message>
        <source>The folder with CelebA-HQ-identity.txt, CelebA-HQ-attribute.txt and CelebAMask-HQ. Learns Male, Smiling and Young.</source>
        <translation>包含 CelebA-HQ-identity.txt、CelebA-HQ-attribute.txt 和 CelebAMask-HQ 的文件夹。学习 Male、Smiling 和 Young。</translation>
    </message>
    <message>
        <source>The folder with list_attr_celeba.txt, identity_CelebA.txt and img_align_celeba, or with Anno, Eval and Img. Learns Male, Smiling and Young; the command line takes others.</source>
        <translation>包含 list_attr_celeba.txt、identity_CelebA.txt 和 img_align_celeba，或包含 Anno、Eval 和 Img 的文件夹。学习 Male、Smiling 和 Young；命令行可选其他属性。</translation>
    </message>
    <message>
        <source>The folder with EmoLabel and Image, or with DATASET. It names nobody: every image counts as a person of its own.</source>
        <translation>包含 EmoLabel 和 Image，或包含 DATASET 的文件夹。其中没有身份信息：每张图像都视为一个单独的人。</translation>
    </message>
</context>
<context>
    <name>ui::ImportReportDialog</name>
    <message>
        <source>set</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Why it was skipped</source>
        <translation>跳过原因</translation>
    </message>
    <message>
        <source>Import finished</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>%1 imported</source>
        <translation>已导入 %1</translation>
    </message>
    <message>
        <source>! %1</source>
        <translation>! %1</translation>
    </message>
    <message>
        <source>1 file skipped</source>
        <translation>跳过 1 个文件</translation>
    </message>
    <message>
        <source>%1 files skipped</source>
        <translation>跳过 %1 个文件</translation>
    </message>
    <message>
        <source>Train a model…</source>
        <translation>训练模型…</translation>
    </message>
</context>
<context>
    <name>ui::Inspector</name>
    <message>
        <source>original</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>unlearned</source>
        <translation>遗忘后</translation>
    </message>
    <message>
        <source>retrained</source>
        <translation>重训</translation>
    </message>
    <message>
        <source>Choose somebody to see every image, what the model knows of them and what was asked for.</source>
        <translation>选择一个人，查看其全部图像、模型对其的了解以及所提出的请求。</translation>
    </message>
    <message>
        <source>in reports: %1</source>
        <translation>在报告中：%1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 张</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>What the model knows</source>
        <translation>模型对其的了解</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>membership</source>
        <translation>成员度</translation>
    </message>
    <message>
        <source>risk p</source>
        <translation>风险 p</translation>
    </message>
    <message>
        <source>Run %1. Membership: how much lower the loss is than expected; p: how often someone never trained on looks at least as familiar.</source>
        <translation>运行 %1。成员度：损失比预期低多少；p：从未用于训练的人看起来至少同样熟悉的比例。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>删除请求</translation>
    </message>
</context>
<context>
    <name>ui::JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
</context>
<context>
    <name>ui::LivePlot</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>删除请求</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>Sample workspace</source>
        <translation>示例工作区</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Where to put the new workspace</source>
        <translation>新工作区的存放位置</translation>
    </message>
    <message>
        <source>Where to put the sample workspace</source>
        <translation>示例工作区的存放位置</translation>
    </message>
    <message>
        <source>%1 – Expunge</source>
        <translation>%1 – Expunge</translation>
    </message>
    <message>
        <source>“%1” is still running. Wait for it or cancel it first.</source>
        <translation>“%1”仍在进行。请等待其完成，或先将其取消。</translation>
    </message>
    <message>
        <source>Stop “%1” and close?</source>
        <translation>停止“%1”并关闭？</translation>
    </message>
    <message>
        <source>What it has done so far is kept where the job can be gone on with later.</source>
        <translation>若该作业以后可以继续，已完成的部分会予以保留。</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>新建工作区(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近使用(&amp;R)</translation>
    </message>
    <message>
        <source>Make the &amp;sample workspace…</source>
        <translation>创建示例工作区(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Import faces…</source>
        <translation>导入人脸图像(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Train a model…</source>
        <translation>训练模型(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>关闭工作区(&amp;C)</translation>
    </message>
    <message>
        <source>Your &amp;name…</source>
        <translation>您的姓名(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Expunge</source>
        <translation>关于 Expunge(&amp;A)</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
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
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language changes when Expunge is started again.</source>
        <translation>重新启动 Expunge 后语言才会更改。</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Requests, decisions and the trail carry this name. It is declared, not checked.</source>
        <translation>删除请求、审批决定和审计记录均记有此姓名。该姓名为自行申报，未经核实。</translation>
    </message>
</context>
<context>
    <name>ui::MembershipTab</name>
    <message>
        <source>share of unseen called members (FPR)</source>
        <translation>未见图像被判为成员的比例 (FPR)</translation>
    </message>
    <message>
        <source>share of forget found (TPR)</source>
        <translation>遗忘图像被识出的比例 (TPR)</translation>
    </message>
    <message>
        <source>ROC of the attack by loss, by stage</source>
        <translation>按损失攻击的 ROC 曲线（各阶段）</translation>
    </message>
    <message>
        <source>cross-entropy (nats)</source>
        <translation>交叉熵 (nat)</translation>
    </message>
    <message>
        <source>share of images</source>
        <translation>图像比例</translation>
    </message>
    <message>
        <source>Loss of forget and unseen images, by stage</source>
        <translation>遗忘集与未见集图像的损失（各阶段）</translation>
    </message>
    <message>
        <source>Axes of the ROC</source>
        <translation>ROC 坐标轴</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>log–log</source>
        <translation>双对数</translation>
    </message>
    <message>
        <source>Attack by loss</source>
        <translation>按损失攻击</translation>
    </message>
    <message>
        <source>Membership measures</source>
        <translation>成员推断指标</translation>
    </message>
    <message>
        <source>Loss of each image</source>
        <translation>每张图像的损失</translation>
    </message>
    <message>
        <source>People by remaining risk</source>
        <translation>按剩余风险排列的人员</translation>
    </message>
    <message>
        <source>Left out of the matched AUC, for fewer than 5 unseen images: %1.</source>
        <translation>因未见图像不足 5 张而未计入匹配 AUC：%1。</translation>
    </message>
    <message>
        <source>The class mix of forget and unseen differs by %1.</source>
        <translation>遗忘集与未见集的类别构成相差 %1。</translation>
    </message>
    <message>
        <source>%1. ● before, ■ after. Dotted: what never-trained people look like. Enter or a double click shows the person.</source>
        <translation>%1。● 遗忘前，■ 遗忘后。虚线：从未用于训练的人员所呈现的水平。按回车键或双击可查看此人。</translation>
    </message>
</context>
<context>
    <name>ui::MetricTableModel</name>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
</context>
<context>
    <name>ui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>ui::OptionsForm</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>不大于 %1</translation>
    </message>
    <message>
        <source>%1
Range: %2</source>
        <translation>%1
范围：%2</translation>
    </message>
    <message>
        <source>Back to the preset&apos;s %1</source>
        <translation>恢复为预设值 %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置“%1”</translation>
    </message>
</context>
<context>
    <name>ui::PeopleGrid</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>ui::PeopleModel</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ui::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>训练…</translation>
    </message>
    <message>
        <source>No faces yet</source>
        <translation>尚无人脸图像</translation>
    </message>
    <message>
        <source>Import a folder of face images: with a list (image_path, identity and what to classify), or one folder a person. The images stay where they are.</source>
        <translation>导入人脸图像文件夹：可附清单（image_path、identity 及分类内容），或每人一个文件夹。图像保留在原处。</translation>
    </message>
    <message>
        <source>Import faces…</source>
        <translation>导入人脸图像…</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>没有匹配的人员</translation>
    </message>
    <message>
        <source>Nobody in this data set fits the search and the filters.</source>
        <translation>此数据集中没有人符合搜索与筛选条件。</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>显示所有人员</translation>
    </message>
    <message>
        <source>Name or pseudonym (Ctrl+F)</source>
        <translation>姓名或化名 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>搜索人员</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>尚无模型</translation>
    </message>
    <message>
        <source>1 model</source>
        <translation>1 个模型</translation>
    </message>
    <message>
        <source>%1 models</source>
        <translation>%1 个模型</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Training the reference</source>
        <translation>训练参照模型</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Model %1 is trained (%2).</source>
        <translation>模型 %1 已训练完成（%2）。</translation>
    </message>
    <message>
        <source>Reading the workspace…</source>
        <translation>正在读取工作区…</translation>
    </message>
    <message>
        <source>In a moment its people are shown here.</source>
        <translation>稍后在此处显示其中的人员。</translation>
    </message>
</context>
<context>
    <name>ui::PeoplePanel</name>
    <message>
        <source>People in the request</source>
        <translation>请求中的人员</translation>
    </message>
    <message>
        <source>Take selected out</source>
        <translation>移除所选</translation>
    </message>
    <message>
        <source>%1 not trained on</source>
        <translation>%1 人未用于训练</translation>
    </message>
</context>
<context>
    <name>ui::PeopleRiskModel</name>
    <message>
        <source>not scored</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未检验</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未评判</translation>
    </message>
    <message>
        <source>score %1 → %2; 0 is what people never trained on look like</source>
        <translation>分数 %1 → %2；0 为从未用于训练的人员所呈现的水平</translation>
    </message>
    <message>
        <source>p high %1, p low %2, q %3</source>
        <translation>p（高）%1，p（低）%2，q %3</translation>
    </message>
    <message>
        <source>score %1, then %2</source>
        <translation>分数先为 %1，后为 %2</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>before → after</source>
        <translation>前 → 后</translation>
    </message>
    <message>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>ui::Person</name>
    <message>
        <source>Training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>未见集</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 张图像</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 人</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>已请求</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Unlearned</source>
        <translation>已遗忘</translation>
    </message>
    <message>
        <source>Purged</source>
        <translation>已清除</translation>
    </message>
</context>
<context>
    <name>ui::Plot</name>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>复制数字</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>另存为 %1…</translation>
    </message>
    <message>
        <source>Save plot</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>%1 file (*.%2)</source>
        <translation>%1 文件 (*.%2)</translation>
    </message>
    <message>
        <source>Plot. Drag to move, Ctrl and the wheel to zoom, double click to see everything; its context menu copies and saves it, also as a table.</source>
        <translation>图表。拖动可移动，按住 Ctrl 并滚动滚轮可缩放，双击可显示全部；可通过右键菜单复制或保存，也可存为表格。</translation>
    </message>
</context>
<context>
    <name>ui::Remarks</name>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>• %1</source>
        <translation>• %1</translation>
    </message>
    <message>
        <source>⚠ %1 remarks</source>
        <translation>⚠ %1 条说明</translation>
    </message>
    <message>
        <source>Show all %1 remarks</source>
        <translation>显示全部 %1 条说明</translation>
    </message>
    <message>
        <source>Fold the remarks</source>
        <translation>收起说明</translation>
    </message>
    <message>
        <source>Show all remarks</source>
        <translation>显示全部说明</translation>
    </message>
</context>
<context>
    <name>ui::ReportExporter</name>
    <message>
        <source>Report saved: %1</source>
        <translation>报告已保存：%1</translation>
    </message>
</context>
<context>
    <name>ui::ReportListModel</name>
    <message>
        <source>%1
%2 · %3</source>
        <translation>%1
%2 · %3</translation>
    </message>
</context>
<context>
    <name>ui::RequestActions</name>
    <message>
        <source>Name of who decides</source>
        <translation>审批人姓名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Extend by two months</source>
        <translation>延期两个月</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标记为已办结</translation>
    </message>
    <message>
        <source>Extend or close</source>
        <translation>延期或办结</translation>
    </message>
    <message>
        <source>Decision by a second person</source>
        <translation>由第二人审批</translation>
    </message>
    <message>
        <source>Reason (needed to extend)</source>
        <translation>理由（延期时必填）</translation>
    </message>
    <message>
        <source>Reason (needed to refuse)</source>
        <translation>理由（拒绝时必填）</translation>
    </message>
    <message>
        <source>Art. 12(3): once, with the reason told to whoever made the request.</source>
        <translation>第 12(3) 条：仅可一次，并须向请求人说明理由。</translation>
    </message>
    <message>
        <source>It was extended already; Art. 12(3) allows one extension.</source>
        <translation>已延期过；第 12(3) 条只允许延期一次。</translation>
    </message>
    <message>
        <source>There is no finished run for this request yet.</source>
        <translation>此请求尚无已完成的运行。</translation>
    </message>
    <message>
        <source>%1 made this request; somebody else has to approve it. Names are declared, not authenticated, and the report says so.</source>
        <translation>此请求由 %1 创建，须由他人批准。姓名为自行申报，未经认证，报告中会予以说明。</translation>
    </message>
    <message>
        <source>Nothing is unlearned before a second person approves.</source>
        <translation>须经第二人批准，方可进行遗忘。</translation>
    </message>
    <message>
        <source>Refused requests are kept, with their reason, in the trail.</source>
        <translation>被拒绝的请求连同理由保留在审计记录中。</translation>
    </message>
    <message>
        <source>Its people return to no later retain set and no later training.</source>
        <translation>其所涉人员不再进入以后的保留集，也不再用于以后的训练。</translation>
    </message>
    <message>
        <source>Run %1 is finished. Mark the request as done once it is answered: its people then return to no retain set.</source>
        <translation>运行 %1 已完成。答复请求后请标记为已办结：其所涉人员此后不再进入任何保留集。</translation>
    </message>
    <message>
        <source>Next: choose the model and how it should forget.</source>
        <translation>下一步：选择模型及遗忘方式。</translation>
    </message>
</context>
<context>
    <name>ui::RequestDetails</name>
    <message>
        <source>EXPERIMENT</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Unlearn…</source>
        <translation>开始遗忘…</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>创建人</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No data held</source>
        <translation>未持有数据</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未决定</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>已延期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::RequestForm</name>
    <message>
        <source>New erasure request</source>
        <translation>新建删除请求</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>编号(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;ceived</source>
        <translation>收到日期(&amp;C)</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>&amp;Basis</source>
        <translation>法律依据(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Made by</source>
        <translation>创建人(&amp;M)</translation>
    </message>
    <message>
        <source>How the person was identified, where the request came in. Stays in the workspace.</source>
        <translation>如何核实本人身份、请求从何处收到。仅保存在工作区内。</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create request</source>
        <translation>创建请求</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (one calendar month, Art. 12(3))</source>
        <translation>%1（一个日历月，第 12(3) 条）</translation>
    </message>
    <message>
        <source>A request needs a reference, a name, and at least one person.</source>
        <translation>请求须有编号、姓名，以及至少一名人员。</translation>
    </message>
    <message>
        <source>&amp;Experiment: answers nobody’s request</source>
        <translation>实验(&amp;E)：不答复任何人的请求</translation>
    </message>
    <message>
        <source>No dates, no basis, no approval; everything made from it is marked EXPERIMENT.</source>
        <translation>没有日期、法律依据和审批；由此产生的一切均标记为“实验”。</translation>
    </message>
</context>
<context>
    <name>ui::RequestListModel</name>
    <message>
        <source>%1 · EXPERIMENT</source>
        <translation>%1 · 实验</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>答复期限</translation>
    </message>
</context>
<context>
    <name>ui::RequestPage</name>
    <message>
        <source>Request</source>
        <translation>删除请求</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>尚无删除请求</translation>
    </message>
    <message>
        <source>On the People page, select those who asked to be forgotten, then press “New erasure request…”.</source>
        <translation>在“人员”页选择要求被遗忘的人，然后点击“新建删除请求…”。</translation>
    </message>
    <message>
        <source>Go to People</source>
        <translation>前往“人员”</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>删除请求</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 项请求</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RequestPeopleModel</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · never trained on</source>
        <translation>%1 · %2 · 从未用于训练</translation>
    </message>
</context>
<context>
    <name>ui::RunFacts</name>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>device precision</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>EXPERIMENT</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>REPRODUCTION</source>
        <translation>复现</translation>
    </message>
    <message>
        <source>Made without dates, legal basis or approval: it answers no request.</source>
        <translation>未设日期、法律依据或审批：不答复任何请求。</translation>
    </message>
    <message>
        <source>This preset follows the authors’ released code where it differs from the paper.</source>
        <translation>此预设在已发布代码与论文不一致之处遵循作者的已发布代码。</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>用时 %1</translation>
    </message>
</context>
<context>
    <name>ui::RunForm</name>
    <message>
        <source>Model %1 · %2 · %3 · %4</source>
        <translation>模型 %1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>What to run</source>
        <translation>运行内容</translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation>删除请求(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Re&amp;trained</source>
        <translation>重训模型(&amp;T)</translation>
    </message>
    <message>
        <source>Train the reference…</source>
        <translation>训练参照模型…</translation>
    </message>
    <message>
        <source>Trains a model from scratch without the people of this request: what perfect forgetting would look like. Takes as long as training did.</source>
        <translation>在不含此请求所涉人员的情况下从头训练模型，即完美遗忘应有的样子。耗时与当初训练相同。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Unlearn and audit</source>
        <translation>遗忘并审计</translation>
    </message>
    <message>
        <source>Metho&amp;d</source>
        <translation>方法(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>Released code: differs from the paper</source>
        <translation>已发布代码：与论文不一致</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>设备(&amp;V)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>The same seed, data and device give the same model.</source>
        <translation>相同的种子、数据和设备得到相同的模型。</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>随机种子(&amp;S)</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>%1 Source: %2</source>
        <translation>%1 来源：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · EXPERIMENT · %2</source>
        <translation>%1 · 实验 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>A job is running; one at a time.</source>
        <translation>已有作业在进行；一次只能进行一个。</translation>
    </message>
    <message>
        <source>Without a retrained reference the verdict rests on the unseen people alone; the report says so.</source>
        <translation>没有重训参照模型时，结论仅以未见人员为依据；报告中会予以说明。</translation>
    </message>
    <message>
        <source>None: unseen people alone judge</source>
        <translation>无：仅由未见人员评判</translation>
    </message>
    <message>
        <source>Model %1 · unlearned from model %2 · %3 · %4</source>
        <translation>模型 %1 · 由模型 %2 遗忘而来 · %3 · %4</translation>
    </message>
</context>
<context>
    <name>ui::RunMonitor</name>
    <message>
        <source>batch or epoch</source>
        <translation>批次或轮次</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Losses while the job runs</source>
        <translation>作业进行中的损失</translation>
    </message>
    <message>
        <source>share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Forgetting score and validation accuracy</source>
        <translation>遗忘分数与验证准确率</translation>
    </message>
    <message>
        <source>training loss (nats)</source>
        <translation>训练损失 (nat)</translation>
    </message>
    <message>
        <source>cross-entropy of noised images (nats)</source>
        <translation>加噪图像的交叉熵 (nat)</translation>
    </message>
    <message>
        <source>optimal transport to forget features</source>
        <translation>到遗忘特征的最优传输</translation>
    </message>
    <message>
        <source>forgetting score |accuracy − ½|</source>
        <translation>遗忘分数 |准确率 − ½|</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Log of the job</source>
        <translation>作业日志</translation>
    </message>
    <message>
        <source>What the job has to say appears here.</source>
        <translation>作业的消息显示在此处。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stops with a checkpoint; the job can go on later, to the identical model.</source>
        <translation>保存检查点后停止；作业以后可以继续，得到完全相同的模型。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stops and gives the job up.</source>
        <translation>停止并放弃作业。</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>没有正在进行的作业</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Choose a request and a model at the left, then start.</source>
        <translation>在左侧选择删除请求和模型，然后开始。</translation>
    </message>
    <message>
        <source>Ended.</source>
        <translation>已结束。</translation>
    </message>
    <message>
        <source>stop threshold</source>
        <translation>停止阈值</translation>
    </message>
    <message>
        <source>Loss, transport, forgetting score and validation accuracy are drawn here while a job runs.</source>
        <translation>作业进行时，此处绘制损失、最优传输、遗忘分数和验证准确率。</translation>
    </message>
    <message>
        <source>loss of retain images (nats)</source>
        <translation>保留图像的损失 (nat)</translation>
    </message>
    <message>
        <source>loss of forget images (nats)</source>
        <translation>遗忘图像的损失 (nat)</translation>
    </message>
    <message>
        <source>loss of noise images (nats)</source>
        <translation>噪声图像的损失 (nat)</translation>
    </message>
    <message>
        <source>divergence from the teacher, retain images (nats)</source>
        <translation>与教师模型的散度，保留图像 (nat)</translation>
    </message>
    <message>
        <source>divergence from the teacher, forget images (nats)</source>
        <translation>与教师模型的散度，遗忘图像 (nat)</translation>
    </message>
</context>
<context>
    <name>ui::RunPage</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>尚无模型</translation>
    </message>
    <message>
        <source>Import faces and train a classifier on the People page first.</source>
        <translation>请先在“人员”页导入人脸图像并训练分类器。</translation>
    </message>
    <message>
        <source>Go to People</source>
        <translation>前往“人员”</translation>
    </message>
    <message>
        <source>No approved request</source>
        <translation>没有已批准的请求</translation>
    </message>
    <message>
        <source>Nothing is unlearned before somebody asked for it and a second person approved.</source>
        <translation>须有人提出要求并经第二人批准，方可进行遗忘。</translation>
    </message>
    <message>
        <source>Go to Request</source>
        <translation>前往“删除请求”</translation>
    </message>
    <message>
        <source>Unlearning and audit</source>
        <translation>遗忘与审计</translation>
    </message>
    <message>
        <source>Training the retrained reference</source>
        <translation>训练重训参照模型</translation>
    </message>
    <message>
        <source>The reference is trained: model %1.</source>
        <translation>参照模型已训练完成：模型 %1。</translation>
    </message>
    <message>
        <source>Going on with job %1</source>
        <translation>继续作业 %1</translation>
    </message>
    <message>
        <source>Give the job up?</source>
        <translation>放弃该作业？</translation>
    </message>
    <message>
        <source>Its checkpoint is removed; what it has done so far cannot be gone on with.</source>
        <translation>其检查点将被删除，已完成的部分无法继续。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The job has ended.</source>
        <translation>作业已结束。</translation>
    </message>
    <message>
        <source>Run %1 is done: %2.</source>
        <translation>运行 %1 已完成：%2。</translation>
    </message>
    <message>
        <source>Cancelled. The workspace is as it was before.</source>
        <translation>已取消。工作区保持原状。</translation>
    </message>
    <message>
        <source>Paused. “Resume” goes on from here.</source>
        <translation>已暂停。点击“继续”从此处接着进行。</translation>
    </message>
</context>
<context>
    <name>ui::ScatterPlot</name>
    <message>
        <source>%1
%2: %3
%4: %5</source>
        <translation>%1
%2：%3
%4：%5</translation>
    </message>
</context>
<context>
    <name>ui::Session</name>
    <message>
        <source>unnamed</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>ui::Stage</name>
    <message>
        <source>Looking for images</source>
        <translation>查找图像</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>读取图像</translation>
    </message>
    <message>
        <source>Writing to the workspace</source>
        <translation>写入工作区</translation>
    </message>
    <message>
        <source>Drawing synthetic faces</source>
        <translation>生成合成人脸</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training the reference</source>
        <translation>训练参照模型</translation>
    </message>
    <message>
        <source>Measuring speed</source>
        <translation>测量速度</translation>
    </message>
    <message>
        <source>Unlearning</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>Scoring images</source>
        <translation>图像评分</translation>
    </message>
    <message>
        <source>Auditing</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>撰写报告</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 / %3</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Teaching the people again</source>
        <translation>正在重新学习这些人员</translation>
    </message>
    <message>
        <source>Mapping features</source>
        <translation>正在映射特征</translation>
    </message>
</context>
<context>
    <name>ui::StoppedJobs</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Paused or interrupted</source>
        <translation>已暂停或中断</translation>
    </message>
    <message>
        <source>%1 · started %2</source>
        <translation>%1 · 开始于 %2</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>ui::TallyBar</name>
    <message>
        <source>&lt; 0.01 % of training</source>
        <translation>占训练集不足 0.01 %</translation>
    </message>
    <message>
        <source>%1 % of training</source>
        <translation>占训练集 %1 %</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除选择</translation>
    </message>
    <message>
        <source>New erasure request…</source>
        <translation>新建删除请求…</translation>
    </message>
    <message>
        <source>Select the people who asked to be erased; Ctrl and Shift add more.</source>
        <translation>选择要求删除的人员；按住 Ctrl 或 Shift 可多选。</translation>
    </message>
    <message>
        <source>%1 never trained on</source>
        <translation>%1 人从未用于训练</translation>
    </message>
    <message>
        <source>%1 not shown here</source>
        <translation>%1 人未在此显示</translation>
    </message>
</context>
<context>
    <name>ui::TrailPage</name>
    <message>
        <source>Trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>尚无事件</translation>
    </message>
    <message>
        <source>Every import, request, approval, run and export is written here, chained so that a change shows.</source>
        <translation>每次导入、请求、批准、运行和导出都记录在此，逐条相链，任何更改都会显露。</translation>
    </message>
    <message>
        <source>Go to People</source>
        <translation>前往“人员”</translation>
    </message>
    <message>
        <source>Filter events: a word, a name, a pseudonym, a hash</source>
        <translation>筛选事件：词语、姓名、化名或哈希</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>筛选事件</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>No reports yet. “Report…” on the Findings page makes one.</source>
        <translation>尚无报告。点击“结果”页上的“报告…”即可生成。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 条事件</numerusform>
        </translation>
    </message>
    <message>
        <source>No program here opens %1. The file is at %2.</source>
        <translation>此电脑上没有可打开 %1 的程序。文件位于 %2。</translation>
    </message>
    <message>
        <source>Save a copy of the report</source>
        <translation>保存报告副本</translation>
    </message>
    <message>
        <source>Report (*.%1)</source>
        <translation>报告 (*.%1)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder.</source>
        <translation>无法写入 %1：%2。请另选文件夹。</translation>
    </message>
</context>
<context>
    <name>ui::TrainDialog</name>
    <message>
        <source>Exactly as the original was trained</source>
        <translation>与原始模型的训练设置完全相同</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>训练模型</translation>
    </message>
    <message>
        <source>The model is trained on the training people alone. Validation people are watched meanwhile; unseen people are kept for the audit.</source>
        <translation>模型仅用训练人员训练。验证人员用于训练中的监测；未见人员留待审计。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source> images</source>
        <translation> 张图像</translation>
    </message>
    <message>
        <source>%1 (%2 classes)</source>
        <translation>%1（%2 个类别）</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>分类任务</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Fastest there is</source>
        <translation>最快的可用设备</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>the people of %1 (a retrained reference)</source>
        <translation>%1 所涉人员（重训参照模型）</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>ui::TrainProgressDialog</name>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>cross-entropy (nats)</source>
        <translation>交叉熵 (nat)</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Accuracy on validation people</source>
        <translation>验证人员的准确率</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>转入后台</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>ui::VerdictCard</name>
    <message>
        <source>Why?</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What would settle it</source>
        <translation>如何得出结论</translation>
    </message>
</context>
<context>
    <name>ui::WelcomePage</name>
    <message>
        <source>Forget people from a face-image classifier, and show with evidence that you did.</source>
        <translation>让人脸图像分类器遗忘指定的人，并以证据证明确已做到。</translation>
    </message>
    <message>
        <source>A workspace is a folder. You can also drop one on this window. Images stay where they are, and none leaves this computer.</source>
        <translation>工作区就是一个文件夹，也可以将其拖到此窗口。图像保留在原处，绝不离开本机。</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Go on where you left off, requests, runs and findings included.</source>
        <translation>从上次中断处继续，包括删除请求、运行和结果。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Start a new one</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>An empty folder of its own; then import the faces your model was trained on.</source>
        <translation>使用一个单独的空文件夹，然后导入训练模型所用的人脸图像。</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>Invented faces, taken through import, training, a request, unlearning and its audit.</source>
        <translation>虚构的人脸，走完导入、训练、请求、遗忘及审计的全过程。</translation>
    </message>
    <message>
        <source>Make the sample…</source>
        <translation>创建示例…</translation>
    </message>
    <message>
        <source>A small one, in half a minute</source>
        <translation>小型示例，半分钟即成</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
</context>
</TS>
