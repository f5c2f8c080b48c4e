<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Core</name>
    <message>
        <source>From the loss alone an attacker puts an image of a forgotten person before one of an unseen person of the same class in %1 of pairs (95 % interval %2 to %3; guessing gives 50 %): surely more than the %4 the policy allows.</source>
        <translation>仅凭损失，攻击者在 %1 的配对中会把被遗忘者的图像排在同类别未见者的图像之前（95 % 区间 %2 至 %3；随机猜测为 50 %）：确定超过策略允许的 %4。</translation>
    </message>
    <message>
        <source>From the loss alone an attacker puts an image of a forgotten person before one of an unseen person of the same class in %1 of pairs (95 % interval %2 to %3; guessing gives 50 %): surely less than %4.</source>
        <translation>仅凭损失，攻击者在 %1 的配对中会把被遗忘者的图像排在同类别未见者的图像之前（95 % 区间 %2 至 %3；随机猜测为 50 %）：确定低于 %4。</translation>
    </message>
    <message>
        <source>From the loss alone an attacker puts an image of a forgotten person before one of an unseen person of the same class in %1 of pairs (95 % interval %2 to %3; guessing gives 50 %): surely within the %4 to %5 the policy allows, and within their classes the losses of both sides are spread alike (p = %6).</source>
        <translation>仅凭损失，攻击者在 %1 的配对中会把被遗忘者的图像排在同类别未见者的图像之前（95 % 区间 %2 至 %3；随机猜测为 50 %）：确定在策略允许的 %4 至 %5 之内，且在各自类别内双方损失的分布相同（p = %6）。</translation>
    </message>
    <message>
        <source>From the loss alone an attacker puts an image of a forgotten person before one of an unseen person of the same class in %1 of pairs (95 % interval %2 to %3; guessing gives 50 %), within the %4 to %5 the policy allows, but the losses are bimodal: some forgotten images have abnormally low or high loss for their class (p = %6).</source>
        <translation>仅凭损失，攻击者在 %1 的配对中会把被遗忘者的图像排在同类别未见者的图像之前（95 % 区间 %2 至 %3；随机猜测为 50 %），在策略允许的 %4 至 %5 之内，但损失呈双峰：部分被遗忘图像的损失相对其类别异常偏低或偏高（p = %6）。</translation>
    </message>
    <message>
        <source>From the loss alone an attacker puts an image of a forgotten person before one of an unseen person of the same class in %1 of pairs (95 % interval %2 to %3; guessing gives 50 %). The interval reaches over the limits of %4 to %5, so the data do not decide.</source>
        <translation>仅凭损失，攻击者在 %1 的配对中会把被遗忘者的图像排在同类别未见者的图像之前（95 % 区间 %2 至 %3；随机猜测为 50 %）。该区间越过了 %4 至 %5 的界限，因此数据无法定论。</translation>
    </message>
    <message>
        <source>The forgotten people can still be told apart.</source>
        <translation>被遗忘者仍可被辨认出来。</translation>
    </message>
    <message>
        <source>The model fails on the forgotten people so much that this gives them away.</source>
        <translation>模型在被遗忘者身上表现差到足以暴露他们。</translation>
    </message>
    <message>
        <source>The losses are bimodal: some forgotten images have abnormally low or high loss for their class (p = %1).</source>
        <translation>损失呈双峰：部分被遗忘图像的损失相对其类别异常偏低或偏高（p = %1）。</translation>
    </message>
    <message>
        <source>The original model did not surely show these people either (95 % interval %1 to %2; guessing gives 50 %): this verdict speaks of the unlearned model alone, not of what unlearning did.</source>
        <translation>原始模型同样没有确定地暴露这些人（95 % 区间 %1 至 %2；随机猜测为 50 %）：此结论只说明遗忘后的模型本身，不说明遗忘起了什么作用。</translation>
    </message>
    <message>
        <source>The original model did not surely show the forget people either, so that the verdict says nothing of what unlearning did.</source>
        <translation>原始模型同样没有确定地暴露遗忘集中的人，因此结论不能说明遗忘起了什么作用。</translation>
    </message>
    <message>
        <source>The policy asks for limits around the retrained model, but there is no AUC of one here: those of max_auc hold.</source>
        <translation>策略要求以重训模型为中心的界限，但此处没有重训模型的 AUC：采用 max_auc 的界限。</translation>
    </message>
    <message>
        <source>The limits are 5 percentage points either side of the retrained model&apos;s %1.</source>
        <translation>界限为重训模型的 %1 上下各 5 个百分点。</translation>
    </message>
    <message>
        <source>Too few people: a verdict on the request as a whole needs at least 5 forget and 5 unseen people (%1 here).</source>
        <translation>人数过少：对整个请求下结论至少需要 5 名遗忘者和 5 名未见者（此处为 %1）。</translation>
    </message>
    <message>
        <source>Too few people in the classes both sides share for an interval.</source>
        <translation>双方共有的类别中人数过少，无法给出区间。</translation>
    </message>
    <message>
        <source>Read the results by person.</source>
        <translation>请查看逐人结果。</translation>
    </message>
    <message>
        <source>The accuracy on unseen people fell by %1 percentage points (95 % interval of the drop %2 to %3): surely within the %4 percentage points the policy allows.</source>
        <translation>未见者上的准确率下降了 %1 个百分点（降幅的 95 % 区间 %2 至 %3）：确定在策略允许的 %4 个百分点之内。</translation>
    </message>
    <message>
        <source>The accuracy on unseen people rose by %1 percentage points (95 % interval of the drop %2 to %3): surely within the %4 percentage points the policy allows.</source>
        <translation>未见者上的准确率上升了 %1 个百分点（降幅的 95 % 区间 %2 至 %3）：确定在策略允许的 %4 个百分点之内。</translation>
    </message>
    <message>
        <source>The accuracy on unseen people fell by %1 percentage points (95 % interval of the drop %2 to %3): surely more than the %4 percentage points the policy allows.</source>
        <translation>未见者上的准确率下降了 %1 个百分点（降幅的 95 % 区间 %2 至 %3）：确定超过策略允许的 %4 个百分点。</translation>
    </message>
    <message>
        <source>The accuracy on unseen people fell by %1 percentage points (95 % interval of the drop %2 to %3): the data do not decide whether the drop is within the %4 percentage points the policy allows.</source>
        <translation>未见者上的准确率下降了 %1 个百分点（降幅的 95 % 区间 %2 至 %3）：数据无法定论降幅是否在策略允许的 %4 个百分点之内。</translation>
    </message>
    <message>
        <source>The accuracy on unseen people rose by %1 percentage points (95 % interval of the drop %2 to %3): the data do not decide whether the drop is within the %4 percentage points the policy allows.</source>
        <translation>未见者上的准确率上升了 %1 个百分点（降幅的 95 % 区间 %2 至 %3）：数据无法定论降幅是否在策略允许的 %4 个百分点之内。</translation>
    </message>
    <message>
        <source>The accuracy on unseen people fell by %1 percentage points, but there are too few unseen people for an interval.</source>
        <translation>未见者上的准确率下降了 %1 个百分点，但未见者过少，无法给出区间。</translation>
    </message>
    <message>
        <source>The accuracy on unseen people rose by %1 percentage points, but there are too few unseen people for an interval.</source>
        <translation>未见者上的准确率上升了 %1 个百分点，但未见者过少，无法给出区间。</translation>
    </message>
    <message>
        <source>The correlation between features and labels lost %1 of its strength (95 % interval of the loss %2 to %3): surely within the %4 the policy allows.</source>
        <translation>特征与标签的相关性损失了 %1 的强度（损失的 95 % 区间 %2 至 %3）：确定在策略允许的 %4 之内。</translation>
    </message>
    <message>
        <source>The correlation between features and labels gained %1 of its strength (95 % interval of the loss %2 to %3): surely within the %4 the policy allows.</source>
        <translation>特征与标签的相关性增强了 %1（损失的 95 % 区间 %2 至 %3）：确定在策略允许的 %4 之内。</translation>
    </message>
    <message>
        <source>The correlation between features and labels lost %1 of its strength (95 % interval of the loss %2 to %3): surely more than the %4 the policy allows.</source>
        <translation>特征与标签的相关性损失了 %1 的强度（损失的 95 % 区间 %2 至 %3）：确定超过策略允许的 %4。</translation>
    </message>
    <message>
        <source>The correlation between features and labels lost %1 of its strength (95 % interval of the loss %2 to %3): the data do not decide whether the loss is within the %4 the policy allows.</source>
        <translation>特征与标签的相关性损失了 %1 的强度（损失的 95 % 区间 %2 至 %3）：数据无法定论损失是否在策略允许的 %4 之内。</translation>
    </message>
    <message>
        <source>The correlation between features and labels gained %1 of its strength (95 % interval of the loss %2 to %3): the data do not decide whether the loss is within the %4 the policy allows.</source>
        <translation>特征与标签的相关性增强了 %1（损失的 95 % 区间 %2 至 %3）：数据无法定论损失是否在策略允许的 %4 之内。</translation>
    </message>
    <message>
        <source>The correlation between features and labels lost %1 of its strength, but no interval could be found for it.</source>
        <translation>特征与标签的相关性损失了 %1 的强度，但无法给出其区间。</translation>
    </message>
    <message>
        <source>The correlation between features and labels gained %1 of its strength, but no interval could be found for it.</source>
        <translation>特征与标签的相关性增强了 %1，但无法给出其区间。</translation>
    </message>
    <message>
        <source>More people cannot settle this: look at the results by person and the loss histogram, and unlearn again those who stand out.</source>
        <translation>增加人数不能解决：请查看逐人结果和损失直方图，并对突出的人再次执行遗忘。</translation>
    </message>
    <message>
        <source>At least 5 forget people are needed for a set-level verdict (now %1): several requests can be unlearned and judged together.</source>
        <translation>集合层面的结论至少需要 5 名遗忘者（现有 %1 名）：可以把多个请求一起遗忘并评判。</translation>
    </message>
    <message>
        <source>Until then the results by person lead.</source>
        <translation>在此之前以逐人结果为准。</translation>
    </message>
    <message>
        <source>At least 5 unseen people are needed (now %1); some tens make a verdict likely.</source>
        <translation>至少需要 5 名未见者（现有 %1 名）；有几十名时才较可能得出结论。</translation>
    </message>
    <message>
        <source>About %1 unseen people (now %2) would settle it, if the measured AUC stays as it is.</source>
        <translation>若测得的 AUC 不变，约 %1 名未见者（现有 %2 名）即可定论。</translation>
    </message>
    <message>
        <source>About %1 forget people (now %2) would settle it, if the measured AUC stays as it is.</source>
        <translation>若测得的 AUC 不变，约 %1 名遗忘者（现有 %2 名）即可定论。</translation>
    </message>
    <message>
        <source>About %1 forget people (now %2) and %3 unseen people (now %4) together would settle it; more of one side alone would not.</source>
        <translation>约 %1 名遗忘者（现有 %2 名）加上 %3 名未见者（现有 %4 名）即可定论；只增加一方不够。</translation>
    </message>
    <message>
        <source>The measured value lies so close to the limit that more people are unlikely to settle it; a retrained reference model would show what never having seen these people looks like.</source>
        <translation>测得的值离界限太近，增加人数多半不能定论；重训的参照模型可以显示从未见过这些人时的情形。</translation>
    </message>
    <message>
        <source>The measured value lies so close to the limit that more people are unlikely to settle it.</source>
        <translation>测得的值离界限太近，增加人数多半不能定论。</translation>
    </message>
    <message>
        <source>At least 5 unseen people are needed to judge utility (now %1).</source>
        <translation>评判可用性至少需要 5 名未见者（现有 %1 名）。</translation>
    </message>
    <message>
        <source>Audit again with the original model, which utility is measured against.</source>
        <translation>请附上原始模型重新审计，可用性以它为基准。</translation>
    </message>
    <message>
        <source>The collapse index has no interval here: more unseen people, or an original model whose features follow the labels better, would give it one.</source>
        <translation>塌缩指数在此没有区间：更多未见者，或特征与标签相关性更好的原始模型，才能给出区间。</translation>
    </message>
    <message>
        <source>About %1 unseen people (now %2) would settle the accuracy drop, if it stays as it is.</source>
        <translation>若准确率降幅不变，约 %1 名未见者（现有 %2 名）即可定论。</translation>
    </message>
    <message>
        <source>About %1 unseen people (now %2) would settle the collapse index, if it stays as it is.</source>
        <translation>若塌缩指数不变，约 %1 名未见者（现有 %2 名）即可定论。</translation>
    </message>
    <message>
        <source>The accuracy drop lies so close to its limit that more people are unlikely to settle it.</source>
        <translation>准确率降幅离界限太近，增加人数多半不能定论。</translation>
    </message>
    <message>
        <source>The collapse index lies so close to its limit that more people are unlikely to settle it.</source>
        <translation>塌缩指数离界限太近，增加人数多半不能定论。</translation>
    </message>
    <message>
        <source>For a verdict on single people, %1 unseen people (now %2 with enough images) would do.</source>
        <translation>若要对单个人下结论，需要 %1 名未见者（现有 %2 名图像足够）。</translation>
    </message>
    <message>
        <source>For a verdict on single people: more images of them, or an attack with reference models (RMIA), may show what the loss does not.</source>
        <translation>若要对单个人下结论：这些人的更多图像，或使用参照模型的攻击（RMIA），可能显示损失所不能显示的。</translation>
    </message>
    <message>
        <source>By itself this person is %1.</source>
        <translation>单独来看，此人的结论为：%1。</translation>
    </message>
    <message>
        <source>By person: %1 not forgotten, %2 over-forgotten, %3 forgotten, %4 inconclusive.</source>
        <translation>逐人：%1 人未遗忘，%2 人过度遗忘，%3 人已遗忘，%4 人无法定论。</translation>
    </message>
    <message>
        <source>No unseen person has enough images to compare with (%1 or more).</source>
        <translation>没有未见者拥有足够的图像可供比较（%1 张或更多）。</translation>
    </message>
    <message>
        <source>With %1 no single person of this request can be flagged; %2 would do.</source>
        <translation>凭 %1，本请求中任何一个人都无法被标出；需要 %2 名。</translation>
    </message>
    <message>
        <source>The model still knows these images better than those of people it never saw (q = %1).</source>
        <translation>模型对这些图像的熟悉程度仍高于它从未见过的人的图像（q = %1）。</translation>
    </message>
    <message>
        <source>The model still knows these images better than those of people it never saw.</source>
        <translation>模型对这些图像的熟悉程度仍高于它从未见过的人的图像。</translation>
    </message>
    <message>
        <source>The model fails on these images more than on those of people it never saw, which itself gives the person away (q = %1).</source>
        <translation>模型在这些图像上比在它从未见过的人的图像上错得更多，这本身就会暴露此人（q = %1）。</translation>
    </message>
    <message>
        <source>The model fails on these images more than on those of people it never saw, which itself gives the person away.</source>
        <translation>模型在这些图像上比在它从未见过的人的图像上错得更多，这本身就会暴露此人。</translation>
    </message>
    <message>
        <source>Nothing stands out now (p = %1), but without the original model nobody can say that it did before.</source>
        <translation>现在没有突出之处（p = %1），但没有原始模型就无法断定此前有过。</translation>
    </message>
    <message>
        <source>Nothing stands out now, but without the original model nobody can say that it did before.</source>
        <translation>现在没有突出之处，但没有原始模型就无法断定此前有过。</translation>
    </message>
    <message>
        <source>With %1 to compare with, this person can be neither flagged nor shown to be forgotten; %2 would do.</source>
        <translation>以 %1 作比较，此人既不能被标出，也不能被证明已遗忘；需要 %2 名。</translation>
    </message>
    <message>
        <source>This person did not stand out in the original model either (p = %1), so that the comparison cannot show that anything was forgotten.</source>
        <translation>此人在原始模型中同样不突出（p = %1），因此比较不能说明遗忘了什么。</translation>
    </message>
    <message>
        <source>This person did not stand out in the original model either, so that the comparison cannot show that anything was forgotten.</source>
        <translation>此人在原始模型中同样不突出，因此比较不能说明遗忘了什么。</translation>
    </message>
    <message>
        <source>This person stood out in the original model (p = %1) and no longer does among people the model never saw (p = %2).</source>
        <translation>此人在原始模型中突出（p = %1），如今在模型从未见过的人当中不再突出（p = %2）。</translation>
    </message>
    <message>
        <source>This person stood out in the original model and no longer does among people the model never saw.</source>
        <translation>此人在原始模型中突出，如今在模型从未见过的人当中不再突出。</translation>
    </message>
    <message>
        <source>This person is not told apart for certain any more, but is not ordinary either (p = %1; more than 0.2 would be).</source>
        <translation>此人已不能被确定地辨认，但也还不算普通（p = %1；大于 0.2 才算）。</translation>
    </message>
    <message>
        <source>This person is not told apart for certain any more, but is not ordinary either (p of more than 0.2 would be).</source>
        <translation>此人已不能被确定地辨认，但也还不算普通（p 大于 0.2 才算）。</translation>
    </message>
    <message>
        <source>There are no forget images.</source>
        <translation>没有遗忘集图像。</translation>
    </message>
    <message>
        <source>There are no unseen images.</source>
        <translation>没有未见集图像。</translation>
    </message>
    <message>
        <source>There are too few unseen images.</source>
        <translation>未见集图像过少。</translation>
    </message>
    <message>
        <source>There is no original model to compare with.</source>
        <translation>没有可供比较的原始模型。</translation>
    </message>
    <message>
        <source>There are no validation images to hold the others against.</source>
        <translation>没有可供对照的验证图像。</translation>
    </message>
    <message>
        <source>There are no validation images: the scores of people are not centred by class.</source>
        <translation>没有验证图像：逐人得分未按类别居中。</translation>
    </message>
    <message>
        <source>No class of the forget people has at least 5 unseen images to compare with.</source>
        <translation>遗忘者的任何类别都没有至少 5 张未见集图像可供比较。</translation>
    </message>
    <message>
        <source>The set holds no images.</source>
        <translation>该集合没有图像。</translation>
    </message>
    <message>
        <source>The scores hold no features.</source>
        <translation>得分中没有特征。</translation>
    </message>
    <message>
        <source>No image of this set belongs to the class.</source>
        <translation>该集合中没有此类别的图像。</translation>
    </message>
    <message>
        <source>A probe needs at least two unseen people.</source>
        <translation>探针至少需要两名未见者。</translation>
    </message>
    <message>
        <source>The original model&apos;s features do not follow the labels more than chance would: there is no correlation that could collapse.</source>
        <translation>原始模型的特征与标签的相关性不高于随机水平：没有可塌缩的相关性。</translation>
    </message>
    <message>
        <source>The version of Expunge that made these findings did not measure it.</source>
        <translation>产生这些结果的 Expunge 版本没有测量此项。</translation>
    </message>
    <message>
        <source>Fewer than 20 images on a side (%1, %2): the cross-validated attack would show chance.</source>
        <translation>一方少于 20 张图像（%1，%2）：交叉验证攻击只会显示随机水平。</translation>
    </message>
    <message>
        <source>%1 cannot show a false-positive rate of %2: at least %3 are needed.</source>
        <translation>%1 不足以显示 %2 的假阳性率：至少需要 %3 张。</translation>
    </message>
    <message>
        <source>The false positives at this rate come from %1: at least 3 are needed.</source>
        <translation>此比率下的假阳性仅来自 %1：至少需要 3 名。</translation>
    </message>
    <message>
        <source>The forget and the unseen people differ in their classes (by %1 of images): read the class-matched AUC, not the plain one.</source>
        <translation>遗忘者与未见者的类别构成不同（相差 %1 的图像）：请看按类别匹配的 AUC，而不是普通 AUC。</translation>
    </message>
    <message>
        <source>Left out of the class-matched AUC, having fewer than 5 unseen images: %1.</source>
        <translation>因未见集图像少于 5 张而未计入按类别匹配的 AUC：%1。</translation>
    </message>
    <message>
        <source>%1 of the %2 set with more than 40 images counts with 40 images each, drawn with the audit&apos;s seed.</source>
        <translation>%2 集中有 %1 拥有超过 40 张图像，每人按审计种子抽取 40 张计入。</translation>
    </message>
    <message>
        <source>%1 of the %2 set with more than 40 images count with 40 images each, drawn with the audit&apos;s seed.</source>
        <translation>%2 集中有 %1 拥有超过 40 张图像，每人按审计种子抽取 40 张计入。</translation>
    </message>
    <message>
        <source>not forgotten</source>
        <translation>未遗忘</translation>
    </message>
    <message>
        <source>over-forgotten</source>
        <translation>过度遗忘</translation>
    </message>
    <message>
        <source>forgotten</source>
        <translation>已遗忘</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>无法定论</translation>
    </message>
    <message>
        <source>%1 forget people, %2 unseen people</source>
        <translation>%1 名遗忘者，%2 名未见者</translation>
    </message>
    <message>
        <source>1 forget person, %1 unseen people</source>
        <translation>1 名遗忘者，%1 名未见者</translation>
    </message>
    <message>
        <source>%1 forget people, 1 unseen person</source>
        <translation>%1 名遗忘者，1 名未见者</translation>
    </message>
    <message>
        <source>1 forget person, 1 unseen person</source>
        <translation>1 名遗忘者，1 名未见者</translation>
    </message>
    <message>
        <source>%1 unseen people with at least %2 images</source>
        <translation>%1 名至少有 %2 张图像的未见者</translation>
    </message>
    <message>
        <source>1 unseen person with at least %1 images</source>
        <translation>1 名至少有 %1 张图像的未见者</translation>
    </message>
    <message>
        <source>%1 unseen people</source>
        <translation>%1 名未见者</translation>
    </message>
    <message>
        <source>1 unseen person</source>
        <translation>1 名未见者</translation>
    </message>
    <message>
        <source>%1 forget images</source>
        <translation>%1 张遗忘集图像</translation>
    </message>
    <message>
        <source>1 forget image</source>
        <translation>1 张遗忘集图像</translation>
    </message>
    <message>
        <source>%1 unseen images</source>
        <translation>%1 张未见集图像</translation>
    </message>
    <message>
        <source>1 unseen image</source>
        <translation>1 张未见集图像</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 人</translation>
    </message>
    <message>
        <source>below 0.001</source>
        <translation>小于 0.001</translation>
    </message>
    <message>
        <source>retain</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>forget</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>unseen</source>
        <translation>未见</translation>
    </message>
    <message>
        <source>accuracy, retain</source>
        <translation>准确率，保留集</translation>
    </message>
    <message>
        <source>Training people who stay.</source>
        <translation>留下的训练人员。</translation>
    </message>
    <message>
        <source>accuracy, forget</source>
        <translation>准确率，遗忘集</translation>
    </message>
    <message>
        <source>The people of the request.</source>
        <translation>请求中的人。</translation>
    </message>
    <message>
        <source>accuracy, validation</source>
        <translation>准确率，验证集</translation>
    </message>
    <message>
        <source>Never trained on; steered the run.</source>
        <translation>从未参与训练；用于引导运行。</translation>
    </message>
    <message>
        <source>accuracy, unseen</source>
        <translation>准确率，未见集</translation>
    </message>
    <message>
        <source>Never trained on, never steered by: what judges.</source>
        <translation>从未参与训练，也未用于引导：评判依据。</translation>
    </message>
    <message>
        <source>matched AUC</source>
        <translation>匹配 AUC</translation>
    </message>
    <message>
        <source>Attack by loss within each class: the verdict uses this one.</source>
        <translation>在各类别内按损失攻击：结论采用此项。</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Attack by loss over all classes.</source>
        <translation>跨所有类别按损失攻击。</translation>
    </message>
    <message>
        <source>matched AUC, highest probability</source>
        <translation>匹配 AUC，最高概率</translation>
    </message>
    <message>
        <source>Attack by the highest probability, within each class.</source>
        <translation>在各类别内按最高概率攻击。</translation>
    </message>
    <message>
        <source>matched AUC, entropy</source>
        <translation>匹配 AUC，熵</translation>
    </message>
    <message>
        <source>Attack by the entropy of the probabilities, within each class.</source>
        <translation>在各类别内按概率的熵攻击。</translation>
    </message>
    <message>
        <source>matched AUC, modified entropy</source>
        <translation>匹配 AUC，修正熵</translation>
    </message>
    <message>
        <source>Attack by an entropy that knows the true class, within each class.</source>
        <translation>在各类别内按考虑真实类别的熵攻击。</translation>
    </message>
    <message>
        <source>matched AUC, margin</source>
        <translation>匹配 AUC，间隔</translation>
    </message>
    <message>
        <source>Attack by the lead of the true class over the next, within each class.</source>
        <translation>在各类别内按真实类别相对次高类别的领先量攻击。</translation>
    </message>
    <message>
        <source>matched AUC, reference models (RMIA)</source>
        <translation>匹配 AUC，参照模型 (RMIA)</translation>
    </message>
    <message>
        <source>Attack that compares with models trained without the images, within each class.</source>
        <translation>在各类别内与未用这些图像训练的模型作比较的攻击。</translation>
    </message>
    <message>
        <source>CV accuracy</source>
        <translation>交叉验证准确率</translation>
    </message>
    <message>
        <source>Balanced logistic regression on the loss, ten splits.</source>
        <translation>对损失做平衡的逻辑回归，十次划分。</translation>
    </message>
    <message>
        <source>forgetting score</source>
        <translation>遗忘得分</translation>
    </message>
    <message>
        <source>|CV accuracy − ½|.</source>
        <translation>|交叉验证准确率 − ½|。</translation>
    </message>
    <message>
        <source>advantage</source>
        <translation>优势</translation>
    </message>
    <message>
        <source>max |TPR − FPR| over thresholds.</source>
        <translation>各阈值上 |TPR − FPR| 的最大值。</translation>
    </message>
    <message>
        <source>two-sided advantage</source>
        <translation>双侧优势</translation>
    </message>
    <message>
        <source>Kuiper: also sees losses that are too high.</source>
        <translation>Kuiper：也能发现过高的损失。</translation>
    </message>
    <message>
        <source>matched two-sided advantage</source>
        <translation>匹配双侧优势</translation>
    </message>
    <message>
        <source>The same of ranks within each class: the verdict&apos;s test for bimodal losses.</source>
        <translation>同上，但用各类别内的秩：结论以此检验双峰损失。</translation>
    </message>
    <message>
        <source>TPR at 10 % FPR</source>
        <translation>FPR 10 % 时的 TPR</translation>
    </message>
    <message>
        <source>Share of forget images found while one unseen image in ten is taken for one.</source>
        <translation>每十张未见集图像误认一张时，找出的遗忘集图像的比例。</translation>
    </message>
    <message>
        <source>TPR at 5 % FPR</source>
        <translation>FPR 5 % 时的 TPR</translation>
    </message>
    <message>
        <source>The same with one unseen image in twenty.</source>
        <translation>同上，每二十张未见集图像误认一张。</translation>
    </message>
    <message>
        <source>TPR at 1 % FPR</source>
        <translation>FPR 1 % 时的 TPR</translation>
    </message>
    <message>
        <source>The same with one unseen image in a hundred.</source>
        <translation>同上，每一百张未见集图像误认一张。</translation>
    </message>
    <message>
        <source>TPR at 0.1 % FPR</source>
        <translation>FPR 0.1 % 时的 TPR</translation>
    </message>
    <message>
        <source>The same with one unseen image in a thousand.</source>
        <translation>同上，每一千张未见集图像误认一张。</translation>
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
        <translation>特征方差中类别间所占比例的平均值。</translation>
    </message>
    <message>
        <source>mean |R|</source>
        <translation>平均 |R|</translation>
    </message>
    <message>
        <source>Absolute Pearson correlation of features with classes, averaged.</source>
        <translation>特征与类别的 Pearson 相关系数绝对值的平均。</translation>
    </message>
    <message>
        <source>between-class share</source>
        <translation>类别间占比</translation>
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
        <translation>特征上的岭回归探针，按人分五折。</translation>
    </message>
    <message>
        <source>collapse index</source>
        <translation>塌缩指数</translation>
    </message>
    <message>
        <source>Share of the original&apos;s η² above chance that is gone; negative: improved.</source>
        <translation>原始模型高于随机水平的 η² 中已消失的比例；负值：有所改善。</translation>
    </message>
    <message>
        <source>Largest attack AUC</source>
        <translation>最大攻击 AUC</translation>
    </message>
    <message>
        <source>Forgotten needs the whole 95 % interval of the class-matched AUC between 1 - max_auc and max_auc.</source>
        <translation>“已遗忘”要求按类别匹配的 AUC 的整个 95 % 区间位于 1 - max_auc 与 max_auc 之间。</translation>
    </message>
    <message>
        <source>Largest accuracy drop</source>
        <translation>最大准确率降幅</translation>
    </message>
    <message>
        <source>By how much accuracy on unseen people may fall, as a fraction: 0.02 is two percentage points.</source>
        <translation>未见者上的准确率最多可下降多少，以小数表示：0.02 即两个百分点。</translation>
    </message>
    <message>
        <source>Largest collapse index</source>
        <translation>最大塌缩指数</translation>
    </message>
    <message>
        <source>The share of the correlation between features and labels that may be lost.</source>
        <translation>特征与标签的相关性最多可损失的比例。</translation>
    </message>
    <message>
        <source>Significance level</source>
        <translation>显著性水平</translation>
    </message>
    <message>
        <source>For the test of bimodal losses and, as a false-discovery rate, for the results by person.</source>
        <translation>用于双峰损失的检验，并作为逐人结果的错误发现率。</translation>
    </message>
    <message>
        <source>Limits around the retrained model</source>
        <translation>以重训模型为中心的界限</translation>
    </message>
    <message>
        <source>With a retrained model, 0.05 either side of its AUC replaces the limits of max_auc.</source>
        <translation>有重训模型时，以其 AUC 上下各 0.05 取代 max_auc 的界限。</translation>
    </message>
    <message>
        <source>DLFD</source>
        <translation>DLFD</translation>
    </message>
    <message>
        <source>Perturbs retain images so that their features move away from the forget set&apos;s, and fine-tunes on them until a membership attack no longer tells forget people from people never trained on.</source>
        <translation>扰动保留集图像，使其特征远离遗忘集的特征，并在其上微调，直到成员推断攻击无法再区分被遗忘者与从未参与训练的人。</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>perturbed: the method as described. released_code: the authors&apos; script, in which optimal transport is measured between unperturbed images, so that it never moves the noise and the forget weight has no effect.</source>
        <translation>perturbed：论文所述的方法。released_code：作者的脚本，其中最优传输在未扰动的图像之间计算，因此它从不移动噪声，遗忘权重也不起作用。</translation>
    </message>
    <message>
        <source>Features compared</source>
        <translation>所比较的特征</translation>
    </message>
    <message>
        <source>What optimal transport compares: the input of the last linear layer, or the logits.</source>
        <translation>最优传输比较什么：最后一个线性层的输入，或 logits。</translation>
    </message>
    <message>
        <source>Transport solver</source>
        <translation>传输求解器</translation>
    </message>
    <message>
        <source>stable: exact, in double. reference: the arithmetic of the released code.</source>
        <translation>stable：精确，双精度。reference：公开代码的算法。</translation>
    </message>
    <message>
        <source>Transport regularisation ε</source>
        <translation>传输正则化 ε</translation>
    </message>
    <message>
        <source>Entropy of the transport plan. Higher blurs who is matched with whom and converges sooner.</source>
        <translation>传输方案的熵。越高，匹配越模糊，收敛越快。</translation>
    </message>
    <message>
        <source>Noise steps K</source>
        <translation>噪声步数 K</translation>
    </message>
    <message>
        <source>Steps by which the noise is found, each a pass forward and back. More moves features further and takes longer.</source>
        <translation>求取噪声的步数，每步包含一次前向和一次反向传播。越多，特征移动越远，耗时越长。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Noise step α</source>
        <translation>噪声步长 α</translation>
    </message>
    <message>
        <source>Length of a noise step per pixel, of a range of 0 to 1; released_code: in units of the normalised image.</source>
        <translation>每步噪声在每个像素上的长度，像素范围为 0 到 1；released_code：以归一化图像为单位。</translation>
    </message>
    <message>
        <source>pixel</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Largest perturbation</source>
        <translation>最大扰动</translation>
    </message>
    <message>
        <source>Bound on the noise per pixel, of a range of 0 to 1. released_code has none.</source>
        <translation>每个像素上噪声的上限，像素范围为 0 到 1。released_code 没有上限。</translation>
    </message>
    <message>
        <source>Forget weight w_f</source>
        <translation>遗忘权重 w_f</translation>
    </message>
    <message>
        <source>Weight of moving away from the forget set&apos;s features. Higher forgets more and costs accuracy. No effect in released_code.</source>
        <translation>远离遗忘集特征的权重。越高遗忘越多，但损失准确率。在 released_code 中不起作用。</translation>
    </message>
    <message>
        <source>Retain weight w_r, first batch</source>
        <translation>保留权重 w_r，第一批</translation>
    </message>
    <message>
        <source>Weight of keeping perturbed images easy to classify, at the start.</source>
        <translation>使扰动后的图像仍易于分类的权重，起始值。</translation>
    </message>
    <message>
        <source>Retain weight w_r, last batch</source>
        <translation>保留权重 w_r，最后一批</translation>
    </message>
    <message>
        <source>The same at the end; in between it changes linearly.</source>
        <translation>同上，结束值；中间线性变化。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Step of the optimiser. Higher forgets and drifts faster.</source>
        <translation>优化器的步长。越高遗忘和漂移越快。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Share of the last step carried into the next.</source>
        <translation>上一步带入下一步的比例。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Pull of all weights towards zero.</source>
        <translation>把所有权重拉向零的力度。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Images per step, retain and forget alike. Larger is smoother and needs more memory.</source>
        <translation>每步的图像数，保留集与遗忘集相同。越大越平稳，占用内存越多。</translation>
    </message>
    <message>
        <source>images</source>
        <translation>张图像</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Passes over the retain set.</source>
        <translation>遍历保留集的次数。</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Measure every (M)</source>
        <translation>测量间隔 (M)</translation>
    </message>
    <message>
        <source>How often the forgetting score and the validation accuracy are measured. Every measurement offers one candidate to keep; more often costs time.</source>
        <translation>测量遗忘得分和验证准确率的频率。每次测量产生一个候选；越频繁越耗时。</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>批</translation>
    </message>
    <message>
        <source>Keep threshold</source>
        <translation>保留阈值</translation>
    </message>
    <message>
        <source>Weights with a forgetting score at or under this compete by validation accuracy; acts as no less than what chance allows at this sample size.</source>
        <translation>遗忘得分不高于此值的权重按验证准确率竞争；不会低于该样本量下随机水平所允许的值。</translation>
    </message>
    <message>
        <source>Augment retain images</source>
        <translation>增强保留集图像</translation>
    </message>
    <message>
        <source>Horizontal flips and small shifts of the retain images before each step.</source>
        <translation>每步之前对保留集图像做水平翻转和小幅平移。</translation>
    </message>
    <message>
        <source>BatchNorm takes batch statistics</source>
        <translation>BatchNorm 采用批统计量</translation>
    </message>
    <message>
        <source>In the optimiser&apos;s pass BatchNorm uses and updates statistics of the batch. Off, it keeps the original model&apos;s.</source>
        <translation>在优化器的那一遍中，BatchNorm 使用并更新批统计量。关闭时沿用原始模型的统计量。</translation>
    </message>
    <message>
        <source>Stop threshold</source>
        <translation>停止阈值</translation>
    </message>
    <message>
        <source>While the forgetting score is at or under this, batches are plain fine-tuning; above it perturbation resumes. Acts as no less than what chance allows at this sample size.</source>
        <translation>遗忘得分不高于此值时各批只做普通微调；高于此值则恢复扰动。不会低于该样本量下随机水平所允许的值。</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>As described in the paper</source>
        <translation>论文所述</translation>
    </message>
    <message>
        <source>The published age settings with optimal transport on perturbed images; the noise is bounded by the pixel range only.</source>
        <translation>论文中的年龄设置，最优传输作用于扰动后的图像；噪声仅受像素范围限制。</translation>
    </message>
    <message>
        <source>Released code, age</source>
        <translation>公开代码，年龄</translation>
    </message>
    <message>
        <source>The published script&apos;s settings for age groups. Follows the authors&apos; script where it differs from the paper: optimal transport does not move the noise and the forget weight has no effect.</source>
        <translation>公开脚本的年龄组设置。与论文不同之处以作者脚本为准：最优传输不移动噪声，遗忘权重不起作用。</translation>
    </message>
    <message>
        <source>Released code, expression</source>
        <translation>公开代码，表情</translation>
    </message>
    <message>
        <source>The published script&apos;s settings for expressions, its thresholds corrected: 0.23 is what an unbalanced attack scores by its imbalance alone. Follows the authors&apos; script where it differs from the paper: optimal transport does not move the noise and the forget weight has no effect.</source>
        <translation>公开脚本的表情设置，阈值已修正：0.23 只是不平衡攻击因不平衡本身而得到的值。与论文不同之处以作者脚本为准：最优传输不移动噪声，遗忘权重不起作用。</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>Goes on training on the retain set alone. Cheap, keeps accuracy, and often forgets little: a baseline.</source>
        <translation>仅在保留集上继续训练。代价低，保持准确率，但往往遗忘很少：作为基线。</translation>
    </message>
    <message>
        <source>Five passes over the retain set.</source>
        <translation>遍历保留集五次。</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>重训</translation>
    </message>
    <message>
        <source>Passes over the retain set. Take the original&apos;s for a fair comparison.</source>
        <translation>遍历保留集的次数。为公平比较请采用原始模型的值。</translation>
    </message>
    <message>
        <source>Images per step.</source>
        <translation>每步的图像数。</translation>
    </message>
    <message>
        <source>Peak of the cosine schedule, reached after one epoch.</source>
        <translation>余弦调度的峰值，一轮之后达到。</translation>
    </message>
    <message>
        <source>Only reported: whether the forgetting score of the retrained model is at or under this.</source>
        <translation>仅作报告：重训模型的遗忘得分是否不高于此值。</translation>
    </message>
    <message>
        <source>The settings Expunge trains with.</source>
        <translation>Expunge 训练时采用的设置。</translation>
    </message>
    <message>
        <source>NegGrad</source>
        <translation>NegGrad</translation>
    </message>
    <message>
        <source>Trains against the forget set: raises its loss by gradient ascent. Fast, and nothing holds the rest of the model: accuracy falls when it goes on too long.</source>
        <translation>逆着遗忘集训练：以梯度上升提高其损失。快速，但没有任何东西稳住模型其余部分：持续过久准确率会下降。</translation>
    </message>
    <message>
        <source>Ceiling of the forget loss</source>
        <translation>遗忘损失上限</translation>
    </message>
    <message>
        <source>Forget images whose loss is above this are pushed no further: 10 nats is a probability of 0.00005 for the true label. Without a ceiling (a million) the loss of a few images can run off and take the model with it.</source>
        <translation>损失高于此值的遗忘图像不再继续推高：10 nats 相当于真实标签的概率为 0.00005。若无上限（一百万），少数图像的损失会失控并毁掉模型。</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>Passes over the forget set.</source>
        <translation>遍历遗忘集的次数。</translation>
    </message>
    <message>
        <source>A few careful passes over the forget set, measured at every batch.</source>
        <translation>谨慎地遍历遗忘集几次，每批都测量。</translation>
    </message>
    <message>
        <source>Plain gradient ascent: no ceiling on the loss.</source>
        <translation>普通梯度上升：损失没有上限。</translation>
    </message>
    <message>
        <source>Advanced NegGrad</source>
        <translation>进阶 NegGrad</translation>
    </message>
    <message>
        <source>Raises the forget set&apos;s loss and lowers the retain set&apos;s in the same step, so that accuracy is held while the model forgets.</source>
        <translation>在同一步中提高遗忘集的损失并降低保留集的损失，使模型遗忘的同时保持准确率。</translation>
    </message>
    <message>
        <source>Forget weight</source>
        <translation>遗忘权重</translation>
    </message>
    <message>
        <source>Weight of raising the forget images&apos; loss beside keeping the retain images&apos; low. Higher forgets more and costs accuracy.</source>
        <translation>提高遗忘图像损失相对于压低保留图像损失的权重。越高遗忘越多，但损失准确率。</translation>
    </message>
    <message>
        <source>The retain set leads; the forget set has a fifth of its weight.</source>
        <translation>以保留集为主；遗忘集的权重为其五分之一。</translation>
    </message>
    <message>
        <source>Retain loss − forget loss with equal weights and no ceiling.</source>
        <translation>保留损失 − 遗忘损失，权重相等，没有上限。</translation>
    </message>
    <message>
        <source>Random labels</source>
        <translation>随机标签</translation>
    </message>
    <message>
        <source>Trains the forget images on wrong labels, drawn once for each, and the retain images on their own.</source>
        <translation>让遗忘图像在错误标签（每张抽取一次）上训练，保留图像在自己的标签上训练。</translation>
    </message>
    <message>
        <source>Retain weight</source>
        <translation>保留权重</translation>
    </message>
    <message>
        <source>Weight of the retain images&apos; loss beside that of the relabelled forget images. Higher keeps accuracy and forgets less; 0 trains on the relabelled images alone.</source>
        <translation>保留图像损失相对于重新标注的遗忘图像损失的权重。越高越能保持准确率而遗忘越少；0 表示只在重新标注的遗忘图像上训练。</translation>
    </message>
    <message>
        <source>Relabelled forget images and retain images count alike.</source>
        <translation>重新标注的遗忘图像与保留图像同等计入。</translation>
    </message>
    <message>
        <source>CF-k</source>
        <translation>CF-k</translation>
    </message>
    <message>
        <source>Catastrophically forgets the last k blocks: goes on training them on the retain set alone; the blocks before stay as they are.</source>
        <translation>灾难性遗忘最后 k 个块：仅在保留集上继续训练它们；之前的块保持不变。</translation>
    </message>
    <message>
        <source>Last blocks k</source>
        <translation>最后的块数 k</translation>
    </message>
    <message>
        <source>How many blocks are trained, counted from the output; the classifier is the first of them and a residual block counts as one. More forgets more and takes longer.</source>
        <translation>训练多少个块，从输出端数起；分类器为第一个，一个残差块算一个。越多遗忘越多，耗时越长。</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Five passes over the retain set, the last three blocks training.</source>
        <translation>遍历保留集五次，训练最后三个块。</translation>
    </message>
    <message>
        <source>EU-k</source>
        <translation>EU-k</translation>
    </message>
    <message>
        <source>Exactly unlearns the last k blocks: draws their weights anew and trains them on the retain set; the blocks before stay as they are, with whatever they remember.</source>
        <translation>精确遗忘最后 k 个块：重新抽取其权重并在保留集上训练；之前的块保持不变，连同它们所记住的内容。</translation>
    </message>
    <message>
        <source>Ten passes over the retain set, the last three blocks drawn anew.</source>
        <translation>遍历保留集十次，最后三个块重新抽取。</translation>
    </message>
    <message>
        <source>UNSIR</source>
        <translation>UNSIR</translation>
    </message>
    <message>
        <source>Makes noise the model is most wrong about, trains on it under the forget set&apos;s labels (impair), then on the retain set alone (repair).</source>
        <translation>制造使模型错得最多的噪声，以遗忘集的标签在其上训练（损伤），再仅在保留集上训练（修复）。</translation>
    </message>
    <message>
        <source>Noise images per label</source>
        <translation>每个标签的噪声图像数</translation>
    </message>
    <message>
        <source>Images of noise made for every class of the forget set, or for every combination of labels. More is steadier and takes longer.</source>
        <translation>为遗忘集的每个类别（或每种标签组合）制造的噪声图像数。越多越平稳，耗时越长。</translation>
    </message>
    <message>
        <source>Noise steps</source>
        <translation>噪声步数</translation>
    </message>
    <message>
        <source>Steps by which the noise is made as wrong as possible. More makes it worse for the model.</source>
        <translation>使噪声尽可能错误的步数。越多对模型的损伤越大。</translation>
    </message>
    <message>
        <source>Noise step size</source>
        <translation>噪声步长</translation>
    </message>
    <message>
        <source>Step of the noise, in units of the normalised image.</source>
        <translation>噪声的步长，以归一化图像为单位。</translation>
    </message>
    <message>
        <source>Noise penalty λ</source>
        <translation>噪声惩罚 λ</translation>
    </message>
    <message>
        <source>Pull of the noise towards grey, on its mean square. Higher keeps it fainter.</source>
        <translation>按均方把噪声拉向灰色的力度。越高噪声越淡。</translation>
    </message>
    <message>
        <source>Impair epochs</source>
        <translation>损伤轮数</translation>
    </message>
    <message>
        <source>Passes over the retain set with noise under the forget set&apos;s labels mixed in: these forget.</source>
        <translation>在保留集中混入带遗忘集标签的噪声并遍历的次数：由此遗忘。</translation>
    </message>
    <message>
        <source>Impair learning rate</source>
        <translation>损伤学习率</translation>
    </message>
    <message>
        <source>Step of the optimiser in those passes. Higher forgets more and costs accuracy.</source>
        <translation>这些遍历中优化器的步长。越高遗忘越多，但损失准确率。</translation>
    </message>
    <message>
        <source>Repair learning rate</source>
        <translation>修复学习率</translation>
    </message>
    <message>
        <source>Step of the optimiser in the repair passes.</source>
        <translation>修复遍历中优化器的步长。</translation>
    </message>
    <message>
        <source>Repair epochs</source>
        <translation>修复轮数</translation>
    </message>
    <message>
        <source>Passes over the retain set that mend what the noise broke.</source>
        <translation>遍历保留集以修补噪声造成的损坏的次数。</translation>
    </message>
    <message>
        <source>The paper&apos;s rates and batch statistics; two passes of repair.</source>
        <translation>论文的学习率和批统计量；两次修复遍历。</translation>
    </message>
    <message>
        <source>One pass of impairing at 0.02, one of repairing at 0.01.</source>
        <translation>一次 0.02 的损伤遍历，一次 0.01 的修复遍历。</translation>
    </message>
    <message>
        <source>Bad Teacher</source>
        <translation>Bad Teacher</translation>
    </message>
    <message>
        <source>The model learns from two teachers: from the original on the retain set, and from an untrained network on the forget set, of which it keeps no more than that one knows.</source>
        <translation>模型向两位教师学习：在保留集上向原始模型，在遗忘集上向未训练的网络，从而对遗忘集所知不多于后者。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Divides the logits of teachers and model before they are compared. Higher compares the small probabilities too.</source>
        <translation>比较之前教师和模型的 logits 除以此值。越高，小概率也参与比较。</translation>
    </message>
    <message>
        <source>Two passes over the retain set at temperature 1, as in the paper.</source>
        <translation>在温度 1 下遍历保留集两次，与论文一致。</translation>
    </message>
    <message>
        <source>SCRUB</source>
        <translation>SCRUB</translation>
    </message>
    <message>
        <source>The original as a teacher to be disobeyed on the forget set and followed on the retain set, in turns.</source>
        <translation>以原始模型为教师，轮流在遗忘集上违背它、在保留集上遵从它。</translation>
    </message>
    <message>
        <source>Epochs with a max pass (msteps)</source>
        <translation>含最大化遍历的轮数 (msteps)</translation>
    </message>
    <message>
        <source>The first so many epochs begin with a pass over the forget set that drives the model away from the original; every epoch ends with a pass over the retain set that mends it. More forgets more.</source>
        <translation>前若干轮以遍历遗忘集开始，使模型远离原始模型；每轮都以遍历保留集修补结束。越多遗忘越多。</translation>
    </message>
    <message>
        <source>Weight of staying close α</source>
        <translation>保持接近的权重 α</translation>
    </message>
    <message>
        <source>Weight of the distance to the original&apos;s answers on the retain set.</source>
        <translation>在保留集上与原始模型回答之间距离的权重。</translation>
    </message>
    <message>
        <source>Weight of the retain loss γ</source>
        <translation>保留损失的权重 γ</translation>
    </message>
    <message>
        <source>Weight of the retain images&apos; loss.</source>
        <translation>保留图像损失的权重。</translation>
    </message>
    <message>
        <source>Divides the logits before the model and the original are compared. Higher compares the small probabilities too.</source>
        <translation>比较之前模型和原始模型的 logits 除以此值。越高，小概率也参与比较。</translation>
    </message>
    <message>
        <source>Which weights are kept</source>
        <translation>保留哪些权重</translation>
    </message>
    <message>
        <source>steered: the rule all methods share. rewind: the paper&apos;s SCRUB+R, the weights after that epoch whose forget error is closest to the final model&apos;s error on validation images of the forget set&apos;s classes; keeps the weights of every epoch in memory, at most 20.</source>
        <translation>steered：所有方法共用的规则。rewind：论文的 SCRUB+R，取遗忘误差最接近最终模型在遗忘集各类别验证图像上误差的那一轮的权重；每轮的权重都留在内存中，最多 20 轮。</translation>
    </message>
    <message>
        <source>Two epochs of both passes, then three that only mend.</source>
        <translation>两轮两种遍历，再三轮只修补。</translation>
    </message>
    <message>
        <source>The published large-scale settings, with SCRUB+R&apos;s rewinding: KL hardly counts beside the retain loss.</source>
        <translation>论文的大规模设置，含 SCRUB+R 的回退：与保留损失相比 KL 几乎不起作用。</translation>
    </message>
    <message>
        <source>SalUn</source>
        <translation>SalUn</translation>
    </message>
    <message>
        <source>Random labels, on those weights alone that matter most for the forget set; the others do not move.</source>
        <translation>随机标签，但只作用于对遗忘集最重要的权重；其余权重不动。</translation>
    </message>
    <message>
        <source>Salient share of the weights</source>
        <translation>显著权重的比例</translation>
    </message>
    <message>
        <source>Share of all weights that may move: those with the largest gradient of the forget set&apos;s loss. Lower keeps more of the model and forgets less; 1 is random labels.</source>
        <translation>所有权重中可以移动的比例：遗忘集损失梯度最大的那些。越低保留越多而遗忘越少；1 即随机标签。</translation>
    </message>
    <message>
        <source>Half of the weights may move, as in the paper.</source>
        <translation>一半的权重可以移动，与论文一致。</translation>
    </message>
    <message>
        <source>SSD</source>
        <translation>SSD</translation>
    </message>
    <message>
        <source>Shrinks those weights that matter much more for the forget set than for the whole training set, in one step and without any training.</source>
        <translation>缩小对遗忘集远比对整个训练集重要的权重，一步完成，无需训练。</translation>
    </message>
    <message>
        <source>Selection α</source>
        <translation>选择系数 α</translation>
    </message>
    <message>
        <source>A weight is dampened if it is more than so many times as important for the forget set as for all training images. Lower dampens more weights. It must be below (training images) / (forget images).</source>
        <translation>若某权重对遗忘集的重要性超过对全部训练图像的此倍数，则予以抑制。越低抑制的权重越多。必须小于（训练图像数）/（遗忘图像数）。</translation>
    </message>
    <message>
        <source>Dampening λ</source>
        <translation>抑制系数 λ</translation>
    </message>
    <message>
        <source>A selected weight is multiplied by λ × importance for all / importance for the forget set, at most 1. Lower forgets more and costs accuracy.</source>
        <translation>选中的权重乘以 λ × 对全部的重要性 / 对遗忘集的重要性，最大为 1。越低遗忘越多，但损失准确率。</translation>
    </message>
    <message>
        <source>Retain images looked at</source>
        <translation>所看的保留图像数</translation>
    </message>
    <message>
        <source>Importance is estimated on so many retain images, drawn at random, and on all forget images. More is steadier; an image costs a pass forward and back.</source>
        <translation>重要性由随机抽取的这么多保留图像和全部遗忘图像估计。越多越平稳；每张图像需一次前向和一次反向传播。</translation>
    </message>
    <message>
        <source>Only reported: whether the forgetting score of the dampened model is at or under this.</source>
        <translation>仅作报告：抑制后模型的遗忘得分是否不高于此值。</translation>
    </message>
    <message>
        <source>Weights twice as important for the forget set as for all images.</source>
        <translation>对遗忘集的重要性为对全部图像两倍的权重。</translation>
    </message>
    <message>
        <source>The published α = 10, λ = 1 of ResNet-18; only for a forget set of less than a tenth of the images.</source>
        <translation>论文中 ResNet-18 的 α = 10、λ = 1；仅适用于遗忘集不足图像十分之一的情形。</translation>
    </message>
    <message>
        <source>Nobody looked for look-alikes of the request&apos;s people: images of them may be among the others under another name.</source>
        <translation>没有人为该请求中的人员查找过相似图像：他们的图像可能以别的名字混在其他人之中。</translation>
    </message>
    <message>
        <source>%1 look-alike was neither added to the request nor waived: %2.</source>
        <translation>%1 项相似图像既未加入请求也未予放弃：%2。</translation>
    </message>
    <message>
        <source>%1 look-alikes were neither added to the request nor waived: %2.</source>
        <translation>%1 项相似图像既未加入请求也未予放弃：%2。</translation>
    </message>
    <message>
        <source>%1 candidates more reach the cosine; the %2 most alike are listed for each person of the request.</source>
        <translation>另有 %1 个候选达到该余弦值；请求中的每个人只列出最相似的 %2 个。</translation>
    </message>
    <message>
        <source>%1 images have neither their files nor cached pixels any more; only the hashes of their files were compared.</source>
        <translation>%1 张图像的文件和缓存像素均已不存在；只比较了其文件的哈希值。</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>已遗忘</translation>
    </message>
    <message>
        <source>Not forgotten</source>
        <translation>未遗忘</translation>
    </message>
    <message>
        <source>Over-forgotten</source>
        <translation>过度遗忘</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>无法定论</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>%1 person joined the request after the search for look-alikes; search again.</source>
        <translation>查找相似图像之后有 %1 人加入了请求；请重新查找。</translation>
    </message>
    <message>
        <source>%1 people joined the request after the search for look-alikes; search again.</source>
        <translation>查找相似图像之后有 %1 人加入了请求；请重新查找。</translation>
    </message>
    <message>
        <source>%1 image was imported after the search for look-alikes; search again.</source>
        <translation>查找相似图像之后导入了 %1 张图像；请重新查找。</translation>
    </message>
    <message>
        <source>%1 images were imported after the search for look-alikes; search again.</source>
        <translation>查找相似图像之后导入了 %1 张图像；请重新查找。</translation>
    </message>
    <message>
        <source>Candidates could not be checked: the model&apos;s features do not tell these people apart well enough.</source>
        <translation>无法检查候选：该模型的特征不足以区分这些人员。</translation>
    </message>
    <message>
        <source>Candidates could not be checked: no model was trained on the people of the request.</source>
        <translation>无法检查候选：没有用该请求中的人员训练过的模型。</translation>
    </message>
    <message>
        <source>The model knows people whom earlier requests erased (%1): they are in no set here, and nothing makes the model forget them.</source>
        <translation>该模型认识先前请求已删除的人员（%1）：他们不在此处的任何集合中，没有任何步骤会使模型遗忘他们。</translation>
    </message>
    <message>
        <source>Start from the model that their run made.</source>
        <translation>请从先前请求的运行所产生的模型开始。</translation>
    </message>
    <message>
        <source>There is a retrained model for this request (model %1), left out by choice.</source>
        <translation>此请求有重训模型（模型 %1），已按选择不予采用。</translation>
    </message>
    <message>
        <source>There is no retrained model here: model %1 was trained on people whom earlier requests erased; make a new reference with `train --exclude %2`.</source>
        <translation>此处没有重训模型：模型 %1 曾用先前请求已删除的人员训练；请用 `train --exclude %2` 训练新的参照模型。</translation>
    </message>
    <message>
        <source>%1 of the request&apos;s people were never trained on: they are purged, not unlearned, and get no verdict.</source>
        <translation>请求中有 %1 人从未用于训练：其数据予以清除，而非遗忘，因此不作结论。</translation>
    </message>
    <message>
        <source>%1 of %2 images are in no set, because neither their files as imported nor their cached pixels are there any more (%3 of them of the request&apos;s people); the first is image %4.</source>
        <translation>%2 张图像中有 %1 张不属于任何集合，因为其导入时的文件和缓存像素均已不存在（其中 %3 张属于请求中的人员）；第一张为图像 %4。</translation>
    </message>
    <message>
        <source>%1 of %2 images are in no set, because neither their files as imported nor their cached pixels are there any more; the first is image %3.</source>
        <translation>%2 张图像中有 %1 张不属于任何集合，因为其导入时的文件和缓存像素均已不存在；第一张为图像 %3。</translation>
    </message>
    <message>
        <source>The data set has one image for each person, so the intervals are over images; other images of the same people may be among them under other names.</source>
        <translation>该数据集每人只有一张图像，因此区间以图像为单位；同一人的其他图像可能以别的名字混在其中。</translation>
    </message>
    <message>
        <source>The forgetting score is |AUC − ½| of the loss on %1 forget and %2 validation images, because there are fewer than %3 on a side.</source>
        <translation>遗忘得分为 %1 张遗忘集图像和 %2 张验证图像的损失的 |AUC − ½|，因为有一方少于 %3 张。</translation>
    </message>
    <message>
        <source>The forgetting score is |accuracy − ½| of the cross-validated attack on the loss of %1 forget and %2 validation images.</source>
        <translation>遗忘得分为对 %1 张遗忘集图像和 %2 张验证图像的损失做交叉验证攻击所得的 |准确率 − ½|。</translation>
    </message>
    <message>
        <source>Chance alone keeps this score at or under %1 in 90 % of such samples, so a lower threshold acts as that.</source>
        <translation>在此类样本中，仅凭随机就有 90 % 的情形使该得分不高于 %1，因此更低的阈值按此值生效。</translation>
    </message>
    <message>
        <source>BatchNorm took and updated statistics of the batch in the optimiser&apos;s pass.</source>
        <translation>在优化器的那一遍中，BatchNorm 采用并更新了批统计量。</translation>
    </message>
    <message>
        <source>Batch statistics are a departure from the method as described.</source>
        <translation>采用批统计量偏离了该方法的原始描述。</translation>
    </message>
    <message>
        <source>This run reproduces the authors&apos; released code, in which optimal transport does not move the noise and the forget weight has no effect.</source>
        <translation>此次运行复现作者的已发布代码，其中最优传输不会移动噪声，遗忘权重也不起作用。</translation>
    </message>
    <message>
        <source>Before the first batch the forgetting score was %1, no more than chance allows: there was no measurable membership to remove.</source>
        <translation>第一批之前遗忘得分为 %1，未超出随机水平所允许的范围：没有可测量的成员信息可供消除。</translation>
    </message>
    <message>
        <source>Before the first batch the forgetting score was %1, already at or under the stop threshold of %2.</source>
        <translation>第一批之前遗忘得分为 %1，已不高于停止阈值 %2。</translation>
    </message>
    <message>
        <source>The first %1 batches were perturbed all the same.</source>
        <translation>尽管如此，前 %1 批仍作了扰动。</translation>
    </message>
    <message>
        <source>%1 of %2 batches were perturbed, %3, %4.</source>
        <translation>%2 批中有 %1 批作了扰动，%3，%4。</translation>
    </message>
    <message>
        <source>%1 of %2 batches were perturbed, %3.</source>
        <translation>%2 批中有 %1 批作了扰动，%3。</translation>
    </message>
    <message>
        <source>%1 of %2 batches were perturbed.</source>
        <translation>%2 批中有 %1 批作了扰动。</translation>
    </message>
    <message>
        <source>%1 of %2 batch was perturbed, %3.</source>
        <translation>%2 批中有 %1 批作了扰动，%3。</translation>
    </message>
    <message>
        <source>%1 of %2 batch was perturbed.</source>
        <translation>%2 批中有 %1 批作了扰动。</translation>
    </message>
    <message>
        <source>%1 were plain fine-tuning</source>
        <translation>%1 批为普通微调</translation>
    </message>
    <message>
        <source>%1 was plain fine-tuning</source>
        <translation>%1 批为普通微调</translation>
    </message>
    <message>
        <source>%1 were skipped as uneven</source>
        <translation>%1 批因大小不齐而跳过</translation>
    </message>
    <message>
        <source>%1 was skipped as uneven</source>
        <translation>%1 批因大小不齐而跳过</translation>
    </message>
    <message>
        <source>Of %1 candidates the weights after batch %2 of %3 were kept: the best validation accuracy with a forgetting score of at most %4 (validation accuracy %5, forgetting score %6).</source>
        <translation>在 %1 个候选中，保留了第 %2 批（共 %3 批）之后的权重：遗忘得分不高于 %4 者中验证准确率最高（验证准确率 %5，遗忘得分 %6）。</translation>
    </message>
    <message>
        <source>Of %1 candidate the weights after batch %2 of %3 were kept: the best validation accuracy with a forgetting score of at most %4 (validation accuracy %5, forgetting score %6).</source>
        <translation>在 %1 个候选中，保留了第 %2 批（共 %3 批）之后的权重：遗忘得分不高于 %4 者中验证准确率最高（验证准确率 %5，遗忘得分 %6）。</translation>
    </message>
    <message>
        <source>None of %1 candidates reached a forgetting score of %2; the weights after batch %3 of %4 were kept because their score was the lowest (validation accuracy %5, forgetting score %6).</source>
        <translation>%1 个候选均未达到遗忘得分 %2；保留了第 %3 批（共 %4 批）之后的权重，因其得分最低（验证准确率 %5，遗忘得分 %6）。</translation>
    </message>
    <message>
        <source>None of %1 candidate reached a forgetting score of %2; the weights after batch %3 of %4 were kept because their score was the lowest (validation accuracy %5, forgetting score %6).</source>
        <translation>%1 个候选未达到遗忘得分 %2；保留了第 %3 批（共 %4 批）之后的权重，因其得分最低（验证准确率 %5，遗忘得分 %6）。</translation>
    </message>
    <message>
        <source>Trained from scratch without the forget set; the weights after the last epoch were kept (validation accuracy %1, forgetting score %2, at or under %3).</source>
        <translation>在不含遗忘集的情况下从头训练；保留了最后一轮之后的权重（验证准确率 %1，遗忘得分 %2，不高于 %3）。</translation>
    </message>
    <message>
        <source>Trained from scratch without the forget set; the weights after the last epoch were kept (validation accuracy %1, forgetting score %2, above %3).</source>
        <translation>在不含遗忘集的情况下从头训练；保留了最后一轮之后的权重（验证准确率 %1，遗忘得分 %2，高于 %3）。</translation>
    </message>
    <message>
        <source>Rewinding kept the weights after epoch %1 of %2: their error on the forget set, %3, is the closest to %4, the final weights&apos; error on validation images with the forget set&apos;s labels.</source>
        <translation>回退保留了第 %1 轮（共 %2 轮）之后的权重：其在遗忘集上的错误率 %3 最接近 %4，即最终权重在带有遗忘集标签的验证图像上的错误率。</translation>
    </message>
    <message>
        <source>The rule the other methods share was not used.</source>
        <translation>未采用其他方法共用的规则。</translation>
    </message>
    <message>
        <source>%1 of %2 weights were salient for the forget set; the others are the original&apos;s.</source>
        <translation>%2 个权重中有 %1 个对遗忘集显著；其余沿用原始模型的权重。</translation>
    </message>
    <message>
        <source>%1 of %2 weights were dampened, by the importance of %3 retain and %4 forget images.</source>
        <translation>%2 个权重中有 %1 个被抑制，依据为 %3 张保留集图像和 %4 张遗忘集图像的重要性。</translation>
    </message>
    <message>
        <source>The model is the original; a lower alpha selects more.</source>
        <translation>该模型即原始模型；较低的 alpha 会选中更多权重。</translation>
    </message>
    <message>
        <source>%1 person is in more than one given set and went to train whole.</source>
        <translation>%1 人出现在不止一个指定集合中，已整体归入训练集。</translation>
    </message>
    <message>
        <source>%1 people are in more than one given set and went to train whole.</source>
        <translation>%1 人出现在不止一个指定集合中，已整体归入训练集。</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; was not taken as a task: %2.</source>
        <translation>列“%1”未作为任务：%2。</translation>
    </message>
    <message>
        <source>the column holds fewer than two different values, so there is nothing to classify</source>
        <translation>该列的不同取值少于两个，因此没有可分类的内容</translation>
    </message>
    <message>
        <source>%1 different values are too many classes (at most 100); group them or leave the column out</source>
        <translation>%1 个不同取值作为类别过多（至多 100 个）；请归并取值或舍去该列</translation>
    </message>
    <message>
        <source>There is no column for the task &quot;%1&quot;: these images get no label for it.</source>
        <translation>没有任务“%1”对应的列：这些图像不获得该任务的标签。</translation>
    </message>
    <message>
        <source>A folder per person gives no labels: people are imported, but training needs a manifest with a label column, or folders class/identity/image.</source>
        <translation>每人一个文件夹的布局不含标签：人员已导入，但训练需要带标签列的清单，或“类别/身份/图像”形式的文件夹。</translation>
    </message>
    <message>
        <source>The manifest has no label column: people are imported, but a model needs one to be trained.</source>
        <translation>清单没有标签列：人员已导入，但训练模型需要标签列。</translation>
    </message>
    <message>
        <source>RAF-DB names nobody: every image counts as a person of its own.</source>
        <translation>RAF-DB 不含姓名：每张图像单独计为一人。</translation>
    </message>
    <message>
        <source>Intervals are over images, not people, and one real person may be in several sets.</source>
        <translation>区间以图像而非人为单位，同一真实人物可能出现在多个集合中。</translation>
    </message>
    <message>
        <source>No validation part was given: the test part&apos;s %1 people were divided 3 : 5 into validation and unseen.</source>
        <translation>未给定验证部分：测试部分的 %1 人按 3 : 5 划分为验证集和未见集。</translation>
    </message>
    <message>
        <source>No validation people were given: %1 people of the training part were set aside for it.</source>
        <translation>未给定验证人员：已从训练部分划出 %1 人用于验证。</translation>
    </message>
    <message>
        <source>No validation people were given: %1 person of the training part were set aside for it.</source>
        <translation>未给定验证人员：已从训练部分划出 %1 人用于验证。</translation>
    </message>
    <message>
        <source>Only %1 people in the unseen set: below 20 no verdict on a whole set will be possible; import more people.</source>
        <translation>未见集只有 %1 人：少于 20 人时无法对整个集合作出结论；请导入更多人员。</translation>
    </message>
    <message>
        <source>Only %1 person in the unseen set: below 20 no verdict on a whole set will be possible; import more people.</source>
        <translation>未见集只有 %1 人：少于 20 人时无法对整个集合作出结论；请导入更多人员。</translation>
    </message>
    <message>
        <source>%1 people keep the set of the first import, because a model may have been trained on them</source>
        <translation>%1 人沿用首次导入时的集合，因为可能已有模型用他们训练过</translation>
    </message>
    <message>
        <source>%1 images that were imported before are in no set any more, because neither their files nor their cached pixels are there; the first is %2.</source>
        <translation>先前导入的 %1 张图像不再属于任何集合，因为其文件和缓存像素均已不存在；第一张为 %2。</translation>
    </message>
    <message>
        <source>Put them back to have them again.</source>
        <translation>放回原处即可恢复。</translation>
    </message>
    <message>
        <source>lies in no person&apos;s folder; move it into one</source>
        <translation>不在任何人员的文件夹中；请移入某人的文件夹</translation>
    </message>
    <message>
        <source>its name is not UTF-8; rename it</source>
        <translation>文件名不是 UTF-8；请重命名</translation>
    </message>
    <message>
        <source>a link to a folder is not followed; move the folder here</source>
        <translation>不跟随指向文件夹的链接；请将该文件夹移到此处</translation>
    </message>
    <message>
        <source>not a JPEG, PNG, BMP, PGM, WebP or TIFF by its name</source>
        <translation>从文件名看不是 JPEG、PNG、BMP、PGM、WebP 或 TIFF</translation>
    </message>
    <message>
        <source>the path leaves the data set&apos;s folder; keep every image inside it</source>
        <translation>路径超出数据集文件夹；请将所有图像保存在其中</translation>
    </message>
    <message>
        <source>the data set&apos;s folder is not there; connect the disk or import again</source>
        <translation>数据集文件夹不存在；请连接磁盘或重新导入</translation>
    </message>
    <message>
        <source>there is no such file; restore it or take its row out</source>
        <translation>没有该文件；请恢复该文件或删除对应的行</translation>
    </message>
    <message>
        <source>the link leaves the data set&apos;s folder; put a copy of the file there instead</source>
        <translation>链接超出数据集文件夹；请改为在其中放置文件副本</translation>
    </message>
    <message>
        <source>cannot be read (%1); check the file and its permissions</source>
        <translation>无法读取（%1）；请检查文件及其权限</translation>
    </message>
    <message>
        <source>not a plain file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>larger than 64 MiB; make it smaller</source>
        <translation>大于 64 MiB；请缩小</translation>
    </message>
    <message>
        <source>could not be read to its end; check the disk</source>
        <translation>未能读到文件末尾；请检查磁盘</translation>
    </message>
    <message>
        <source>%1 by %2 pixels are more than 100 megapixels; make it smaller</source>
        <translation>%1 × %2 像素超过 1 亿像素；请缩小</translation>
    </message>
    <message>
        <source>the picture is damaged or of a kind that cannot be decoded; save it anew</source>
        <translation>图片已损坏，或属于无法解码的类型；请重新保存</translation>
    </message>
    <message>
        <source>too little memory to decode it; make it smaller</source>
        <translation>内存不足，无法解码；请缩小</translation>
    </message>
    <message>
        <source>a broken JPEG: no marker where one must be</source>
        <translation>JPEG 已损坏：应有标记处没有标记</translation>
    </message>
    <message>
        <source>a truncated JPEG: its end is missing</source>
        <translation>JPEG 不完整：缺少末尾</translation>
    </message>
    <message>
        <source>a broken JPEG: no frame header in it</source>
        <translation>JPEG 已损坏：没有帧头</translation>
    </message>
    <message>
        <source>a broken PNG: no header in it</source>
        <translation>PNG 已损坏：没有文件头</translation>
    </message>
    <message>
        <source>a truncated PNG: its end is missing</source>
        <translation>PNG 不完整：缺少末尾</translation>
    </message>
    <message>
        <source>a broken PGM: a dimension beyond reason</source>
        <translation>PGM 已损坏：尺寸超出合理范围</translation>
    </message>
    <message>
        <source>a broken TIFF: its header gives the width or height more than once</source>
        <translation>TIFF 已损坏：文件头多次给出宽度或高度</translation>
    </message>
    <message>
        <source>a broken TIFF: its header gives no whole number for the width or height</source>
        <translation>TIFF 已损坏：文件头给出的宽度或高度不是整数</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>a broken picture: its header gives no width and height</source>
        <translation>图片已损坏：文件头未给出宽度和高度</translation>
    </message>
    <message>
        <source>not a JPEG, PNG, BMP, PGM, WebP or TIFF picture</source>
        <translation>不是 JPEG、PNG、BMP、PGM、WebP 或 TIFF 图片</translation>
    </message>
    <message>
        <source>%1 line %2: %3</source>
        <translation>%1 第 %2 行：%3</translation>
    </message>
    <message>
        <source>At least 5 forget people and 5 unseen people are needed in classes that both have, with at least 5 unseen images in each: unseen people with the forget people&apos;s labels would settle it.</source>
        <translation>在双方共有的类别中，至少需要 5 名遗忘者和 5 名未见者，且每个类别至少有 5 张未见集图像：带有遗忘者标签的未见者即可定论。</translation>
    </message>
    <message>
        <source>matched AUC, shadow models (LiRA)</source>
        <translation>匹配 AUC，影子模型 (LiRA)</translation>
    </message>
    <message>
        <source>Attack that compares with models trained with and without each person, within each class.</source>
        <translation>在各类别内与用过和未用过每个人训练的模型作比较的攻击。</translation>
    </message>
    <message>
        <source>matched AUC, shadow models that unlearned (U-LiRA)</source>
        <translation>匹配 AUC，遗忘后的影子模型 (U-LiRA)</translation>
    </message>
    <message>
        <source>The same with models that unlearned the people again by the run&apos;s method.</source>
        <translation>同上，但模型又按该次运行的方法遗忘了这些人员。</translation>
    </message>
    <message>
        <source>TPR at 1 % FPR, LiRA</source>
        <translation>FPR 1 % 时的 TPR，LiRA</translation>
    </message>
    <message>
        <source>Share of forget images that LiRA finds while it takes one unseen image in a hundred for one.</source>
        <translation>每一百张未见集图像误认一张时，LiRA 找出的遗忘集图像的比例。</translation>
    </message>
    <message>
        <source>TPR at 1 % FPR, U-LiRA</source>
        <translation>FPR 1 % 时的 TPR，U-LiRA</translation>
    </message>
    <message>
        <source>The same of U-LiRA.</source>
        <translation>同上，由 U-LiRA 得出。</translation>
    </message>
    <message>
        <source>JS divergence, forget (nats)</source>
        <translation>JS 散度，遗忘集 (nat)</translation>
    </message>
    <message>
        <source>How differently both models answer on images of the forgotten people: 0 is alike, 0.69 as differently as can be.</source>
        <translation>两个模型对被遗忘者图像的回答有多不同：0 为相同，0.69 为差异达到最大。</translation>
    </message>
    <message>
        <source>JS divergence, unseen (nats)</source>
        <translation>JS 散度，未见集 (nat)</translation>
    </message>
    <message>
        <source>The same on images of people whom no model here was trained on.</source>
        <translation>同上，但图像所属人员从未用于训练此处的任何模型。</translation>
    </message>
    <message>
        <source>same prediction, unseen</source>
        <translation>预测一致，未见集</translation>
    </message>
    <message>
        <source>How often both models give the same answer on images of unseen people; chance is what two models would share that give each answer as often, but to whichever image.</source>
        <translation>两个模型对未见者图像给出相同回答的频率；随机水平是两个模型各类回答频率不变、但与图像无关时的一致率。</translation>
    </message>
    <message>
        <source>CKA, %1</source>
        <translation>CKA，%1</translation>
    </message>
    <message>
        <source>How alike both models see the same images of unseen people at this block: 1 is alike, 0 unrelated (linear CKA); chance is what images that have nothing to do with each other give.</source>
        <translation>两个模型在此块上看待未见者同一图像的相似程度：1 为相同，0 为无关（线性 CKA）；随机水平是彼此无关的图像所得的值。</translation>
    </message>
    <message>
        <source>relearn steps, from retain images</source>
        <translation>重新学习步数，使用保留集图像</translation>
    </message>
    <message>
        <source>Training steps on people who stay until the model knows the forgotten people again: clearly fewer than the retrained model needs means that something of them was left.</source>
        <translation>用留下的人员训练，直到模型重新认识被遗忘者所需的步数：明显少于重训模型所需，即表示仍留有其痕迹。</translation>
    </message>
    <message>
        <source>relearn steps, from forget images</source>
        <translation>重新学习步数，使用遗忘集图像</translation>
    </message>
    <message>
        <source>The same when it is trained on images of the forgotten people themselves.</source>
        <translation>同上，但用被遗忘者本人的图像训练。</translation>
    </message>
    <message>
        <source>%1 person to whom no image belongs any more is not listed any longer; no model learned them, and no request names them</source>
        <translation>%1 人已没有任何图像，不再列出；没有模型学习过该人，也没有请求提到该人</translation>
    </message>
    <message>
        <source>%1 people to whom no image belongs any more are not listed any longer; no model learned them, and no request names them</source>
        <translation>%1 人已没有任何图像，不再列出；没有模型学习过他们，也没有请求提到他们</translation>
    </message>
    <message>
        <source>Five noise steps of 1/255 on penultimate features, three epochs: images stay faces, and accuracy is kept.</source>
        <translation>在倒数第二层特征上做五步 1/255 的噪声，三个轮次：图像仍是人脸，准确率得以保持。</translation>
    </message>
    <message>
        <source>The accuracy on the retain people fell from %1 to %2, more than the intervals of both explain.</source>
        <translation>保留人员上的准确率从 %1 降至 %2，超出两者区间所能解释的范围。</translation>
    </message>
    <message>
        <source>Of the unseen images of class %1 the unlearned model gets %2 right (95 % interval %3 to %4), the original got %5 right (%6 to %7).</source>
        <translation>在类别 %1 的未见图像中，遗忘后模型答对 %2（95 % 区间 %3 至 %4），原模型答对 %5（%6 至 %7）。</translation>
    </message>
    <message>
        <source>%1 people with more than 40 images count with 40 images each, drawn with the audit&apos;s seed: %2 of the retain, %3 of the forget, %4 of the validation and %5 of the unseen set.</source>
        <translation>%1 人的图像超过 40 张，每人按审计种子抽取 40 张计入：保留集 %2 人，遗忘集 %3 人，验证集 %4 人，未见集 %5 人。</translation>
    </message>
    <message>
        <source>There is no retrained model here: model %1 is a %2, the model measured a %3; make a new reference with `train --exclude %4 --arch %5`.</source>
        <translation>此处没有重训模型：模型 %1 是 %2，被测模型是 %3；请用 `train --exclude %4 --arch %5` 训练新的参照模型。</translation>
    </message>
    <message>
        <source>The original was trained for %1 epochs, %2 for %3.</source>
        <translation>原始模型训练了 %1 轮，%2训练了 %3 轮。</translation>
    </message>
    <message>
        <source>The original was trained for %1 epoch, %2 for %3.</source>
        <translation>原始模型训练了 %1 轮，%2训练了 %3 轮。</translation>
    </message>
    <message>
        <source>The original was trained in batches of %1 images, %2 of %3.</source>
        <translation>原始模型以每批 %1 张图像训练，%2以每批 %3 张训练。</translation>
    </message>
    <message>
        <source>The original was trained at a learning rate of %1, %2 at %3.</source>
        <translation>原始模型的学习率为 %1，%2为 %3。</translation>
    </message>
    <message>
        <source>The original was trained with a momentum of %1, %2 with %3.</source>
        <translation>原始模型的动量为 %1，%2为 %3。</translation>
    </message>
    <message>
        <source>The original was trained with a weight decay of %1, %2 with %3.</source>
        <translation>原始模型的权重衰减为 %1，%2为 %3。</translation>
    </message>
    <message>
        <source>How the original was trained is not known here: whether %1 was trained alike cannot be told.</source>
        <translation>此处不知道原始模型如何训练：无法判断%1是否以同样方式训练。</translation>
    </message>
    <message>
        <source>How %1 was trained is not known here: whether it was trained as the original was cannot be told.</source>
        <translation>此处不知道%1如何训练：无法判断它是否与原始模型训练方式相同。</translation>
    </message>
    <message>
        <source>the retrained model</source>
        <translation>重训模型</translation>
    </message>
    <message>
        <source>this run&apos;s model</source>
        <translation>本次运行的模型</translation>
    </message>
    <message>
        <source>Request %1 is done, and every later training leaves its people out: this reference serves audits made from now on, and changes none that was made.</source>
        <translation>请求 %1 已办结，此后的每次训练都不含其人员：此参照模型用于今后的审计，不改变已完成的审计。</translation>
    </message>
    <message>
        <source>How model %1 was trained is not known here: the reference is trained with epochs %2, batch %3 and learning rate %4, which may not be the original&apos;s.</source>
        <translation>此处不知道模型 %1 如何训练：参照模型以轮数 %2、批大小 %3、学习率 %4 训练，可能与原始模型不同。</translation>
    </message>
    <message>
        <source>Trains from scratch on the retain set with the original&apos;s architecture and, unless set otherwise, its training settings: what the others are measured against, and the only one that forgets by construction. As slow as the first training.</source>
        <translation>以原始模型的架构以及（除非另行设定）其训练设置在保留集上从头训练：其他方法以它为参照，也是唯一从构造上保证遗忘的方法。与首次训练一样慢。</translation>
    </message>
    <message>
        <source>From the loss alone an attacker puts an image of a forgotten person before one of an unseen person of the same class in %1 of pairs (95 % interval %2 to %3; guessing gives 50 %), within the %4 to %5 the policy allows, but it was not tested whether within their classes the losses of both sides are spread alike.</source>
        <translation>仅凭损失，攻击者在 %1 的配对中把被遗忘者的图像排在同类别未见者的图像之前（95 % 区间 %2 至 %3；猜测为 50 %），在策略允许的 %4 至 %5 之内，但未检验两侧损失在各类别内的分布是否相同。</translation>
    </message>
    <message>
        <source>Audit again: the test of how the losses are spread is missing here.</source>
        <translation>请重新审计：此处缺少对损失分布的检验。</translation>
    </message>
</context>
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
    <message>
        <source>Images lost</source>
        <translation>图像丢失</translation>
    </message>
    <message>
        <source>Look-alikes looked for</source>
        <translation>已查找相似图像</translation>
    </message>
    <message>
        <source>Look-alike added</source>
        <translation>相似图像已加入</translation>
    </message>
    <message>
        <source>Look-alike waived</source>
        <translation>相似图像已放弃</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已存储</translation>
    </message>
    <message>
        <source>act</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Model removed</source>
        <translation>已移除模型</translation>
    </message>
    <message>
        <source>Stray weights removed</source>
        <translation>已移除无主的权重</translation>
    </message>
    <message>
        <source>Scores written</source>
        <translation>已写出得分</translation>
    </message>
    <message>
        <source>arch</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>due before</source>
        <translation>原期限</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>完全相同</translation>
    </message>
    <message>
        <source>excluded request</source>
        <translation>排除的请求</translation>
    </message>
    <message>
        <source>experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>file sha256</source>
        <translation>文件 sha256</translation>
    </message>
    <message>
        <source>findings sha256</source>
        <translation>审计结果 sha256</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>first</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>forgetting</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>kinds</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>look alikes undecided</source>
        <translation>未定的相似者</translation>
    </message>
    <message>
        <source>lost images</source>
        <translation>丢失的图像</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>model in sha256</source>
        <translation>输入模型 sha256</translation>
    </message>
    <message>
        <source>model out sha256</source>
        <translation>输出模型 sha256</translation>
    </message>
    <message>
        <source>model sha256</source>
        <translation>模型 sha256</translation>
    </message>
    <message>
        <source>near</source>
        <translation>近似</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>上级模型</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>retrained</source>
        <translation>重训</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>sha256</source>
        <translation>sha256</translation>
    </message>
    <message>
        <source>shadow</source>
        <translation>影子模型</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>训练所得</translation>
    </message>
    <message>
        <source>trained on</source>
        <translation>训练人员</translation>
    </message>
    <message>
        <source>unlearned</source>
        <translation>遗忘后</translation>
    </message>
    <message>
        <source>unseen</source>
        <translation>未见</translation>
    </message>
    <message>
        <source>utility</source>
        <translation>效用</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1（此前）</translation>
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
        <source>trained</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n changed</source>
        <comment>method and preset, number of options</comment>
        <translation>
            <numerusform>%1，已更改 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Every image is held against %1 validation images.</source>
        <translation>每张图像均与 %1 张验证图像对照。</translation>
    </message>
    <message>
        <source>RMIA compares with 1 reference model, trained for it from scratch on 70 % of the people who stay: the cost is one training, unless the model was there from an earlier audit.</source>
        <translation>RMIA 与 1 个参照模型作比较，该模型为此用留下人员的 70 % 从头训练：代价为一次训练，除非先前的审计已留有该模型。</translation>
    </message>
    <message>
        <source>RMIA compares with %1 reference models, each trained for it from scratch on 70 % of the people who stay: the cost is as many trainings, less those of models that were there from an earlier audit.</source>
        <translation>RMIA 与 %1 个参照模型作比较，每个均为此用留下人员的 70 % 从头训练：代价为同样次数的训练，减去先前审计已留有的模型。</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>value, interval</comment>
        <translation>%1（%2 至 %3）</translation>
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
    <message>
        <source>refused</source>
        <translation>拒绝给出</translation>
    </message>
    <message>
        <source>no features</source>
        <translation>没有特征</translation>
    </message>
    <message>
        <source>this model has no such block</source>
        <translation>此模型没有该块</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差值</translation>
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
    <message>
        <source>same file</source>
        <translation>同一文件</translation>
    </message>
    <message>
        <source>near-duplicate</source>
        <translation>近似重复</translation>
    </message>
    <message>
        <source>candidate, cosine %1</source>
        <translation>候选，余弦 %1</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>Added to the request by %1</source>
        <translation>由 %1 加入请求</translation>
    </message>
    <message>
        <source>Waived by %1: %2</source>
        <translation>由 %1 放弃：%2</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>相似图像</translation>
    </message>
    <message>
        <source>Nobody looked for images of these people under other names. If there are any among the images kept, the model still learned from them, and what is said here of unseen people may be said of the same people.</source>
        <translation>没有人查找过这些人员以别的名字出现的图像。如果保留的图像中有这样的图像，模型仍然从中学习过，而此处关于未见人员的结论可能说的正是同一批人。</translation>
    </message>
    <message>
        <source>%1 images of the request were compared with %2 images of %3, in all sets: the same file (SHA-256), and near-duplicates (perceptual hashes at most %4 of 64 bits apart, and pixels that correlate, mirrored or not).</source>
        <translation>请求的 %1 张图像与所有集合中 %3 的 %2 张图像作了比较：同一文件（SHA-256），以及近似重复（感知哈希在 64 位中至多相差 %4 位，且像素相关，无论是否镜像）。</translation>
    </message>
    <message>
        <source>Candidates for the same person come from the features of model %1…: of the known people’s image sets so alike, the share that was one person is %2.</source>
        <translation>同一人的候选来自模型 %1… 的特征：在已知人员中如此相似的图像组里，属于同一人的比例为 %2。</translation>
    </message>
    <message>
        <source>None were found.</source>
        <translation>未找到。</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>相似于</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Pearson correlation of each feature with each class. Rows are grouped by class: a model trained from scratch has features of its own, in its own order; the others keep the original’s.</source>
        <translation>每个特征与每个类别的皮尔逊相关。行按类别分组：从头训练的模型有自己的特征和自己的顺序；其余模型沿用原始模型的顺序。</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>随机水平</translation>
    </message>
    <message>
        <source>Values carry their 95 % interval in brackets; the person is the unit. Chance is what guessing would give, for the unlearned model where it depends on one.</source>
        <translation>数值的括号内为 95 % 区间；以人为单位。随机水平是随机猜测的结果，凡取决于模型者，均按遗忘后的模型给出。</translation>
    </message>
    <message numerus="yes">
        <source>%1, but for %n marked *</source>
        <translation>
            <numerusform>%1，标有 * 的 %n 项除外</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement with the retrained model: does the model behave as if it never saw them?</source>
        <translation>与重训模型的一致性：模型的表现是否如同从未见过他们？</translation>
    </message>
    <message>
        <source>Answers are alike where the divergence is near 0 (at most 0.69) and the same predictions are far above chance. CKA says how alike the features of unseen people are, block by block: 1 is alike, 0 unrelated.</source>
        <translation>散度接近 0（至多 0.69）且一致的预测远高于随机水平时，回答即为相似。CKA 逐块说明未见人员的特征有多相似：1 为相同，0 为无关。</translation>
    </message>
    <message>
        <source>Relearning: how soon are the people known again?</source>
        <translation>重新学习：多快会再次认识这些人员？</translation>
    </message>
    <message>
        <source>A model that still holds something of the people knows them again sooner than one that never saw them. Known again is %1 of their images right, 95 % of the original&apos;s accuracy; at most %2 steps of 32 images, one training each, hence no intervals.</source>
        <translation>仍留有这些人员信息的模型，会比从未见过他们的模型更快地重新认识他们。“重新认识”指正确识别其图像的 %1，即原始模型准确率的 95 %；至多 %2 步，每步 32 张图像，各训练一次，因此没有区间。</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>GDPR %1</source>
        <translation>GDPR %1</translation>
    </message>
    <message>
        <source>No exact or near copies were found; candidates for the same person were not looked for.</source>
        <translation>未发现相同或近似的副本；未查找同一人的候选。</translation>
    </message>
</context>
<context>
    <name>PlotNotices</name>
    <message>
        <source>Plot saved: %1</source>
        <translation>图表已保存：%1</translation>
    </message>
    <message>
        <source>The plot could not be saved as %1: %2. Choose another place or name.</source>
        <translation>图表无法保存为 %1：%2。请另选位置或文件名。</translation>
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
    <name>RequestPeople</name>
    <message>
        <source>%1 (%2)</source>
        <comment>reference, state</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>also in %1</source>
        <translation>亦见于 %1</translation>
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
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Too few people for a verdict on the request as a whole: %1 to forget, %2 unseen; it needs 5 of each. The findings will show each person’s own result instead.</source>
        <translation>人数太少，无法对整个请求作出结论：待遗忘 %1 人，未见 %2 人；双方各需 5 人。结果将改为显示每个人各自的结论。</translation>
    </message>
    <message>
        <source>Too few images for the cross-validated attack: %1 to forget, %2 unseen; it needs 20 of each. The AUC will stand in.</source>
        <translation>图像太少，无法进行交叉验证攻击：待遗忘 %1 张，未见 %2 张；双方各需 20 张。将以 AUC 代替。</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>Were they forgotten?</source>
        <translation>他们被遗忘了吗？</translation>
    </message>
    <message>
        <source>An attacker guessing who was in the training set does no better than chance.</source>
        <translation>攻击者猜测谁曾在训练集中，结果不优于随机。</translation>
    </message>
    <message>
        <source>An attacker can still tell that these people were in the training set.</source>
        <translation>攻击者仍能判断这些人曾在训练集中。</translation>
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
        <source>The original did not surely show these people either, so this speaks of the unlearned model alone, not of what unlearning did.</source>
        <translation>原始模型也未能确凿地暴露这些人，因此这里说的只是遗忘后的模型，而不是遗忘起了什么作用。</translation>
    </message>
    <message>
        <source>Accuracy on people it never saw fell by %1 points, surely more than the limit.</source>
        <translation>在从未见过的人员上，准确率下降 %1 个百分点，确定超过限值。</translation>
    </message>
    <message>
        <source>Accuracy on people it never saw fell by %1 points, surely within the limit.</source>
        <translation>在从未见过的人员上，准确率下降 %1 个百分点，确定在限值之内。</translation>
    </message>
    <message>
        <source>Accuracy on people it never saw rose by %1 points in this sample; the data do not rule out a fall beyond the limit.</source>
        <translation>在此样本中，从未见过的人员上的准确率上升 %1 个百分点；数据不能排除下降超过限值。</translation>
    </message>
    <message>
        <source>Accuracy on people it never saw fell by %1 points in this sample; the data do not decide whether the fall is within the limit.</source>
        <translation>在此样本中，从未见过的人员上的准确率下降 %1 个百分点；数据不足以判定下降是否在限值之内。</translation>
    </message>
    <message>
        <source>Its features lost more than the limit.</source>
        <translation>其特征的损失超过限值。</translation>
    </message>
    <message>
        <source>Whether its features are kept is not decided.</source>
        <translation>其特征是否得以保留尚无定论。</translation>
    </message>
    <message>
        <source>%1 % of the feature–label correlation seems gone; the data do not decide whether that is within the limit.</source>
        <translation>特征与标签的相关性似乎失去了 %1 %；数据不足以判定是否在限值之内。</translation>
    </message>
    <message>
        <source>None of the feature–label correlation seems gone, but the data do not rule out a loss beyond the limit.</source>
        <translation>特征与标签的相关性似乎没有损失，但数据不能排除损失超过限值。</translation>
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
    <name>ui::AgreementTab</name>
    <message>
        <source>block of the network, from input to output</source>
        <translation>网络的块，从输入到输出</translation>
    </message>
    <message>
        <source>linear CKA</source>
        <translation>线性 CKA</translation>
    </message>
    <message>
        <source>Likeness of features to the retrained model&apos;s, by block and stage</source>
        <translation>特征与重训模型的相似度（各块、各阶段）</translation>
    </message>
    <message>
        <source>Measure this…</source>
        <translation>测量此项…</translation>
    </message>
    <message>
        <source>Features, compared with the retrained model</source>
        <translation>特征，与重训模型相比</translation>
    </message>
    <message>
        <source>How alike both models see the same images of unseen people, from the first block to the last: 1 is alike, 0 unrelated.</source>
        <translation>两个模型看待未见人员同一图像的相似程度，从第一块到最后一块：1 为相同，0 为无关。</translation>
    </message>
    <message>
        <source>Answers, compared with the retrained model</source>
        <translation>回答，与重训模型相比</translation>
    </message>
    <message>
        <source>The retrained model never saw these people. The more alike the answers, the more the unlearned model behaves as if it had not either.</source>
        <translation>重训模型从未见过这些人员。回答越相似，遗忘后的模型的表现就越像同样从未见过他们。</translation>
    </message>
    <message>
        <source>Agreement with the retrained model</source>
        <translation>与重训模型的一致性</translation>
    </message>
    <message>
        <source>JS divergence: 0 is alike, 0.69 as different as can be. Chance: what two models would share that answer whatever the image.</source>
        <translation>JS 散度：0 为相同，0.69 为差异最大。随机水平：两个不看图像作答的模型的一致程度。</translation>
    </message>
    <message>
        <source>Learning the people again</source>
        <translation>重新学习这些人员</translation>
    </message>
    <message>
        <source>Steps until the people are known again</source>
        <translation>重新认识这些人员所需的步数</translation>
    </message>
    <message>
        <source>A model that still holds something of the people knows them again sooner than one that never saw them.</source>
        <translation>仍留有这些人员信息的模型，会比从未见过他们的模型更快地重新认识他们。</translation>
    </message>
    <message>
        <source>“Known again” is %1 of their images right, 95 % of the original&apos;s accuracy. At most %2 steps of 32 images, looked at every 5; one training each, hence no intervals.</source>
        <translation>“重新认识”指正确识别其图像的 %1，即原始模型准确率的 95 %。至多 %2 步，每步 32 张图像，每 5 步查看一次；各训练一次，因此没有区间。</translation>
    </message>
    <message>
        <source>Not measured for this run. It trains copies of the models, which stay as they are; how long that takes is said before it starts.</source>
        <translation>此次运行未测量此项。测量时训练的是模型的副本，模型本身保持不变；所需时间会在开始前说明。</translation>
    </message>
    <message>
        <source>Not measured. “Known again” is judged by the original model&apos;s accuracy, and this audit had no original: audit the model again together with it.</source>
        <translation>未测量。“重新认识”以原始模型的准确率为判据，而此次审计没有原始模型：请附上原始模型重新审计该模型。</translation>
    </message>
    <message>
        <source>Not compared with the retrained model yet</source>
        <translation>尚未与重训模型比较</translation>
    </message>
    <message>
        <source>Model %1 was trained without these people. Measure again to see how near to it the unlearned model comes. That is a run of its own; these findings stay.</source>
        <translation>模型 %1 是在不含这些人员的情况下训练的。重新测量即可查看遗忘后的模型与它有多接近。这是一次单独的运行；现有结果保持不变。</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>No retrained model to compare with</source>
        <translation>没有可供比较的重训模型</translation>
    </message>
    <message>
        <source>Agreement says whether the model now behaves like one that never saw these people. Train one without these people: on the Run page, “Train the reference…”. Then come back and measure again.</source>
        <translation>一致性说明模型如今的表现是否像从未见过这些人员的模型。请先在不含这些人员的情况下训练一个：在“运行”页点击“训练参照模型…”，然后返回此处重新测量。</translation>
    </message>
    <message>
        <source>Go to Run</source>
        <translation>前往“运行”</translation>
    </message>
    <message>
        <source>A job is running. Wait for it or stop it first.</source>
        <translation>已有作业在进行。请等待其完成，或先将其停止。</translation>
    </message>
</context>
<context>
    <name>ui::AuditStarter</name>
    <message>
        <source>That takes at most about %1 on the device the original was trained on, beside the audit itself.</source>
        <translation>在训练原始模型所用的设备上，除审计本身外至多约需 %1。</translation>
    </message>
    <message>
        <source>How long that takes cannot be told: the original was not trained here.</source>
        <translation>无法说明所需时间：原始模型不是在此训练的。</translation>
    </message>
    <message>
        <source>Measure how soon the people are known again?</source>
        <translation>要测量这些人员多快会被重新认识吗？</translation>
    </message>
    <message>
        <source>Copies of the models learn the people again, from images of those who stay and from the people&apos;s own; the models stay as they are. %1 The result is a run of its own; these findings stay.</source>
        <translation>模型的副本将用留下人员的图像和这些人员本人的图像重新学习他们；模型本身保持不变。%1 结果是一次单独的运行；现有结果保持不变。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Audit of model %1</source>
        <translation>审计模型 %1</translation>
    </message>
    <message>
        <source>A job is running. Wait for it or stop it first.</source>
        <translation>已有作业在进行。请等待其完成，或先将其停止。</translation>
    </message>
    <message>
        <source>Run %1 is done: %2.</source>
        <translation>运行 %1 已完成：%2。</translation>
    </message>
    <message>
        <source>Given up. What it had made was removed; the trail tells of it.</source>
        <translation>已放弃。其所产生的内容已移除；审计记录中有说明。</translation>
    </message>
    <message>
        <source>Paused. On the Run page it can be gone on with or given up.</source>
        <translation>已暂停。可在“运行”页继续或放弃。</translation>
    </message>
</context>
<context>
    <name>ui::BarPlot</name>
    <message>
        <source>chance</source>
        <translation>随机水平</translation>
    </message>
</context>
<context>
    <name>ui::ChainCard</name>
    <message>
        <source>Verify again</source>
        <translation>重新校验</translation>
    </message>
    <message>
        <source>✓ Whole</source>
        <translation>✓ 完整</translation>
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
    <message>
        <source>Checking…</source>
        <translation>正在校验…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings were changed outside Expunge: what is stored of these runs is not what the trail recorded: %1. Restore the workspace from a copy, or measure their models again.</source>
        <translation>审计结果在 Expunge 之外被改动：以下运行所存的内容与审计记录不符：%1。请从副本恢复工作区，或重新测量其模型。</translation>
    </message>
    <message>
        <source>%1, each chained to the one before: none was changed, and none between them is missing. Every report names the head it was written at; that it is still here shows that the end was not cut off.</source>
        <translation>%1，逐一与前一个相链：没有一个被改动，中间也没有缺失。每份报告都写明其写成时的链首；该链首仍在此处，即表明末尾未被截断。</translation>
    </message>
    <message>
        <source>✕ Findings changed</source>
        <translation>✕ 审计结果被改动</translation>
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
        <source>collapse</source>
        <translation>坍缩</translation>
    </message>
    <message>
        <source>NoMUS</source>
        <translation>NoMUS</translation>
    </message>
    <message>
        <source>time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>matched
AUC</source>
        <translation>匹配
AUC</translation>
    </message>
    <message>
        <source>accuracy,
unseen</source>
        <translation>准确率，
未见</translation>
    </message>
    <message>
        <source>accuracy
drop</source>
        <translation>准确率
下降</translation>
    </message>
    <message>
        <source>CV
accuracy</source>
        <translation>交叉验证
准确率</translation>
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
        <source>Rows are grouped by the class a feature correlates with most. A model trained from scratch has features of its own and its own order; the others keep the original&apos;s. Dead features (no variance): %1.</source>
        <translation>行按特征最相关的类别分组。从头训练的模型有自己的特征和自己的顺序；其余模型沿用原始模型的顺序。失效特征（无方差）：%1。</translation>
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
    <name>ui::Dialogs</name>
    <message>
        <source>Replace the file?</source>
        <translation>替换该文件？</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
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
    <name>ui::EventDetails</name>
    <message>
        <source>The event in full</source>
        <translation>事件全文</translation>
    </message>
    <message>
        <source>Choose an event to read all its facts, with every hash whole.</source>
        <translation>选择一个事件，即可阅读其全部内容和完整的哈希值。</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>what</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>when</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>哈希值</translation>
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
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>question, link</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::GroupedPlot</name>
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
    <message>
        <source>below %1</source>
        <translation>低于 %1</translation>
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
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>image not found</source>
        <translation>找不到图像</translation>
    </message>
</context>
<context>
    <name>ui::JobStrip</name>
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
    <name>ui::LookAlikeModel</name>
    <message numerus="yes">
        <source>same file, %n time(s)</source>
        <translation>
            <numerusform>同一文件，%n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>near-duplicate, %n pair(s) of images</source>
        <translation>
            <numerusform>近似重复，%n 对图像</numerusform>
        </translation>
    </message>
    <message>
        <source>candidate: cosine %1</source>
        <translation>候选：余弦 %1</translation>
    </message>
    <message>
        <source>○ Undecided</source>
        <translation>○ 未决定</translation>
    </message>
    <message>
        <source>✓ In the request</source>
        <translation>✓ 已在请求中</translation>
    </message>
    <message>
        <source>✕ Waived: %1</source>
        <translation>✕ 已放弃：%1</translation>
    </message>
    <message>
        <source>In the request</source>
        <translation>已在请求中</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>相似于</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::LookAlikePanel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n 项未决定</numerusform>
        </translation>
    </message>
    <message>
        <source>Candidates are a guess: of the known people, %1 of those so alike were one person.</source>
        <translation>候选只是猜测：在已知人员中，如此相似者有 %1 是同一人。</translation>
    </message>
    <message>
        <source>Look for look-alikes</source>
        <translation>查找相似图像</translation>
    </message>
    <message>
        <source>Look-alikes in all sets</source>
        <translation>所有集合中的相似图像</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>相似图像</translation>
    </message>
    <message>
        <source>Reason (needed to waive); names nobody</source>
        <translation>理由（放弃时必填）；不得写出姓名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Add to the request</source>
        <translation>加入请求</translation>
    </message>
    <message>
        <source>Not looked for. Experiments can do without.</source>
        <translation>未查找。实验可以不查。</translation>
    </message>
    <message>
        <source>Not looked for yet. The report says so until somebody has looked.</source>
        <translation>尚未查找。在有人查找之前，报告会如实说明。</translation>
    </message>
    <message>
        <source>The request was approved for the people it has; make another request for this one.</source>
        <translation>该请求已就现有人员获批；请为此人另建请求。</translation>
    </message>
    <message>
        <source>Looking for look-alikes</source>
        <translation>正在查找相似图像</translation>
    </message>
    <message>
        <source>Another job is running; look for look-alikes when it is done.</source>
        <translation>另一个任务正在运行；请待其完成后再查找相似图像。</translation>
    </message>
    <message>
        <source>Exact and near copies: none found.</source>
        <translation>相同与近似副本：未找到。</translation>
    </message>
    <message>
        <source>Exact and near copies: %1.</source>
        <translation>相同与近似副本：%1。</translation>
    </message>
    <message>
        <source>Of all listed: %1.</source>
        <translation>在列出的全部项目中：%1。</translation>
    </message>
    <message>
        <source>Candidates could not be checked.</source>
        <translation>无法检查候选。</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>Looking for look-alikes is done: %1</source>
        <translation>相似图像查找完毕：%1</translation>
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
    <message>
        <source>&amp;Your name…</source>
        <translation>您的姓名(&amp;Y)…</translation>
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
    <message>
        <source>No intervals: with fewer than 5 people on a side nobody can say how far these numbers would vary. The results by person lead.</source>
        <translation>没有区间：任一侧少于 5 人时，无从得知这些数字会如何变动。以逐人结果为准。</translation>
    </message>
</context>
<context>
    <name>ui::MethodChoice</name>
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
        <translation>已发布代码：与论文不同</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>%1 Source: %2</source>
        <translation>%1 来源：%2</translation>
    </message>
    <message>
        <source>As model %1 was trained, unless changed below. As slow as the first training.</source>
        <translation>与模型 %1 的训练方式相同，除非在下方更改。与首次训练一样慢。</translation>
    </message>
    <message>
        <source>How model %1 was trained is not known here: below is what Expunge trains with.</source>
        <translation>此处不知道模型 %1 如何训练：下方是 Expunge 的训练设置。</translation>
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
    <message>
        <source>What guessing would give, for the unlearned model.</source>
        <translation>随机猜测的结果，按遗忘后的模型给出。</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>随机水平</translation>
    </message>
</context>
<context>
    <name>ui::NoResult</name>
    <message>
        <source>Nobody in this data set is called “%1”</source>
        <translation>此数据集中没有名为“%1”的人</translation>
    </message>
    <message>
        <source>Names and pseudonyms of all sets were searched, whatever the filters, the case and the accents.</source>
        <translation>已在所有集合的姓名和化名中查找，不论筛选条件、大小写和重音符号。</translation>
    </message>
    <message>
        <source>The data set has somebody called “%1”, whom the filters above hide.</source>
        <translation>数据集中有名为“%1”的人，但被上方的筛选条件隐藏。</translation>
    </message>
    <message>
        <source>Nobody fits these filters</source>
        <translation>没有人符合这些筛选条件</translation>
    </message>
    <message>
        <source>The data set has people; none of them fits all filters above.</source>
        <translation>数据集中有人员，但没有人符合上方的全部筛选条件。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Reading the pseudonyms…</source>
        <translation>正在读取化名…</translation>
    </message>
    <message>
        <source>In a moment those are shown here whose pseudonym begins with “%1”.</source>
        <translation>稍后此处将显示化名以“%1”开头的人。</translation>
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
        <source>Reset %1</source>
        <translation>重置“%1”</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>恢复为 %1</translation>
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
    <message>
        <source>“%1” is still running; one job at a time. Wait for it or cancel it first.</source>
        <translation>“%1”仍在进行；一次只能进行一个作业。请等待其完成，或先将其取消。</translation>
    </message>
    <message>
        <source>There is nothing to train for: no list said what to classify. Import the faces again with one (image_path, identity and a column for each task).</source>
        <translation>没有可训练的内容：没有清单说明要分类什么。请附清单（image_path、identity，以及每项任务一列）重新导入人脸图像。</translation>
    </message>
    <message>
        <source>There are no faces to train on yet. Import some first.</source>
        <translation>尚无可供训练的人脸图像。请先导入。</translation>
    </message>
    <message>
        <source>The training was cancelled; nothing of it is kept.</source>
        <translation>训练已取消；未保留任何内容。</translation>
    </message>
    <message>
        <source>The training is paused. “Resume” on the Run page goes on from here.</source>
        <translation>训练已暂停。在“运行”页点击“继续”从此处接着进行。</translation>
    </message>
    <message>
        <source>Model %1 is trained (%2). Accuracy on validation people: %3 %.</source>
        <translation>模型 %1 已训练完成（%2）。验证人员的准确率：%3 %。</translation>
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
    <message>
        <source>%1 %2</source>
        <comment>name, also in R-1 (Approved)</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1; and %n more</source>
        <translation>
            <numerusform>%1；另有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ Asked for more than once: %1.</source>
        <translation>⚠ 被重复请求：%1。</translation>
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
    <name>ui::PersonDelegate</name>
    <message>
        <source>%1: image not found</source>
        <translation>%1：找不到图像</translation>
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
        <source>Plot. Arrow keys read it out, with Shift they move it; plus and minus zoom, 0 shows everything. With the mouse: drag to move, Ctrl and the wheel to zoom, double click to see everything. Its context menu shows and hides curves, and copies and saves it, also as a table.</source>
        <translation>图表。方向键逐项读出数值，按住 Shift 则移动图表；加号和减号缩放，0 显示全部。使用鼠标：拖动可移动，Ctrl 加滚轮可缩放，双击可显示全部。其右键菜单可显示和隐藏曲线，并可复制和保存图表，包括保存为表格。</translation>
    </message>
    <message>
        <source>plots are saved as png, svg, pdf or csv</source>
        <translation>图表可保存为 png、svg、pdf 或 csv</translation>
    </message>
</context>
<context>
    <name>ui::ProfilePlot</name>
    <message>
        <source>chance</source>
        <translation>随机水平</translation>
    </message>
</context>
<context>
    <name>ui::RelearnModel</name>
    <message>
        <source>Not measured for this model.</source>
        <translation>此模型未测量。</translation>
    </message>
    <message>
        <source>Not even after %1 steps: %2 on the forgotten people by then.</source>
        <translation>%1 步之后仍未达到：届时在被遗忘人员上为 %2。</translation>
    </message>
    <message>
        <source>It gets %1 of the forgotten people&apos;s images right without any training.</source>
        <translation>不经任何训练即可正确识别被遗忘人员 %1 的图像。</translation>
    </message>
    <message>
        <source>After them it gets %1 of the forgotten people&apos;s images right.</source>
        <translation>经过这些步之后，可正确识别被遗忘人员 %1 的图像。</translation>
    </message>
    <message>
        <source>Steps of the unlearned model over those of the retrained: near 1 it learns them as if for the first time; well below 1, something of them was left.</source>
        <translation>遗忘后的模型的步数与重训模型的步数之比：接近 1 表示如同初次学习；远低于 1 表示仍留有其痕迹。</translation>
    </message>
    <message>
        <source>There is a ratio only where both models need at least one step and get there in time.</source>
        <translation>仅当两个模型都至少需要一步，且都在限定步数内达到时，才有比值。</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比值</translation>
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
    <message>
        <source>No finished run has made its people unknown to a model yet.</source>
        <translation>尚无已完成的运行使某个模型不再认识该请求中的人员。</translation>
    </message>
    <message numerus="yes">
        <source>%n look-alike(s) undecided. Approval fixes whom the request covers; the report names those still open.</source>
        <translation>
            <numerusform>%n 项相似图像未决定。批准后，请求涵盖的人员即告确定；报告会列出仍未决定者。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>理由（必填）</translation>
    </message>
    <message>
        <source>The run does not show that its people are forgotten: closing needs a reason.</source>
        <translation>该运行未表明其人员已被遗忘：办结需要理由。</translation>
    </message>
    <message>
        <source>Run %1 is finished: %2. To mark the request as done all the same, give the reason: its people then return to no retain set.</source>
        <translation>运行 %1 已完成：%2。若仍要将请求标为已办结，请写明理由：其人员此后不再回到任何保留集。</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>无结论</translation>
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
        <source>&amp;Experiment</source>
        <translation>实验(&amp;E)</translation>
    </message>
    <message>
        <source>Answers nobody’s request: no dates, no basis, no approval; everything made from it is marked EXPERIMENT.</source>
        <translation>不答复任何人的请求：没有日期、法律依据和审批；由此产生的一切均标记为“实验”。</translation>
    </message>
    <message>
        <source>Choose the legal basis…</source>
        <translation>请选择法律依据…</translation>
    </message>
    <message>
        <source>Choose the legal basis that the request rests on.</source>
        <translation>请选择该请求所依据的法律依据。</translation>
    </message>
    <message>
        <source>This draft was begun earlier; whom you selected since is not in it.</source>
        <translation>此草稿此前已开始；其后所选的人员不在其中。</translation>
    </message>
    <message>
        <source>Your name, as the trail is to say it</source>
        <translation>您的姓名，按此记入审计记录</translation>
    </message>
    <message numerus="yes">
        <source>Discard it and start over with %n person(s)</source>
        <translation>
            <numerusform>放弃草稿，以 %n 人重新开始</numerusform>
        </translation>
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
    <message>
        <source>Continue the draft</source>
        <translation>继续草稿</translation>
    </message>
    <message>
        <source>A new erasure request was begun and is not made yet.</source>
        <translation>已开始新的删除请求，但尚未创建。</translation>
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
        <source>never trained on</source>
        <translation>从未用于训练</translation>
    </message>
</context>
<context>
    <name>ui::RequestRuns</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier, on the Findings page</source>
        <translation>
            <numerusform>以及更早的 %n 次，见结果页</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Shows its findings.</source>
        <translation>显示其结果。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::ResultLine</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>· %1</source>
        <translation>· %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es) outside these filters</source>
        <translation>
            <numerusform>筛选条件之外有 %Ln 个匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选条件</translation>
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
    <message>
        <source>default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>The original took %1 on %2.</source>
        <translation>原始模型在 %2 上用时 %1。</translation>
    </message>
    <message>
        <source>How long that takes cannot be told: the original was not trained here.</source>
        <translation>无法说明所需时间：原始模型不是在此训练的。</translation>
    </message>
    <message>
        <source>A model is trained from scratch as model %1 was, without the people of %2: %3, %4 epochs, batches of %5, learning rate %6, seed %7. %8</source>
        <translation>将按模型 %1 的方式从头训练一个模型，不含 %2 所涉人员：%3，轮数 %4，批量 %5，学习率 %6，随机种子 %7。%8</translation>
    </message>
    <message>
        <source>There is no model to unlearn from yet; train one on the People page.</source>
        <translation>尚无可供遗忘的模型；请在“人员”页训练一个。</translation>
    </message>
    <message>
        <source>No request is approved: nothing is unlearned before somebody asked for it and a second person approved.</source>
        <translation>没有已批准的请求：须有人提出要求并经第二人批准，方可进行遗忘。</translation>
    </message>
</context>
<context>
    <name>ui::RunMonitor</name>
    <message>
        <source>Losses while the job runs</source>
        <translation>作业进行中的损失</translation>
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
    <message>
        <source>batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Show findings</source>
        <translation>查看结果</translation>
    </message>
    <message>
        <source>forgetting score</source>
        <translation>遗忘分数</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>stop threshold (acts as %1)</source>
        <translation>停止阈值（按 %1 生效）</translation>
    </message>
    <message>
        <source>forgetting score |AUC − ½|</source>
        <translation>遗忘分数 |AUC − ½|</translation>
    </message>
    <message>
        <source>loss (nats)</source>
        <translation>损失（nat）</translation>
    </message>
    <message>
        <source>score, accuracy (0 to 1)</source>
        <translation>得分、准确率（0 至 1）</translation>
    </message>
    <message>
        <source>optimal transport to forget features (cost, no unit)</source>
        <translation>到遗忘特征的最优传输（代价，无单位）</translation>
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
        <source>Paused. “Resume” goes on from here.</source>
        <translation>已暂停。点击“继续”从此处接着进行。</translation>
    </message>
    <message>
        <source>Train the retrained reference?</source>
        <translation>训练重训参照模型？</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Going on: %1</source>
        <translation>继续进行：%1</translation>
    </message>
    <message>
        <source>Model %1 is trained.</source>
        <translation>模型 %1 已训练完成。</translation>
    </message>
    <message>
        <source>Its checkpoint is removed, and the model it has made, if nobody audited it. What it has done so far cannot be gone on with.</source>
        <translation>将移除其检查点，以及它所产生且未经审计的模型。已完成的部分无法继续。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Given up. What it had made was removed; the trail tells of it.</source>
        <translation>已放弃。其所产生的内容已移除；审计记录中有说明。</translation>
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
    <message>
        <source>chance</source>
        <translation>随机水平</translation>
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
    <message>
        <source>Comparing images</source>
        <translation>正在比较图像</translation>
    </message>
    <message>
        <source>Training shadow models</source>
        <translation>训练影子模型</translation>
    </message>
    <message>
        <source>%1 · batch %2 of %3</source>
        <translation>%1 · 第 %2 批，共 %3 批</translation>
    </message>
    <message>
        <source>%1 · model %2 of %3</source>
        <translation>%1 · 第 %2 个模型，共 %3 个</translation>
    </message>
</context>
<context>
    <name>ui::StageMark</name>
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
</context>
<context>
    <name>ui::StopButtons</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stops with a checkpoint; the job can go on later, to the identical model.</source>
        <translation>停止并保存检查点；作业以后可以继续，所得模型完全相同。</translation>
    </message>
    <message>
        <source>Stops and gives the job up.</source>
        <translation>停止并放弃该作业。</translation>
    </message>
    <message>
        <source>Stops; what was not finished is not kept.</source>
        <translation>停止；未完成的部分不予保留。</translation>
    </message>
    <message>
        <source>Give the job up?</source>
        <translation>放弃该作业？</translation>
    </message>
    <message>
        <source>What it has done so far cannot be gone on with. “Pause” keeps it.</source>
        <translation>已完成的部分将无法继续。点击“暂停”可予以保留。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
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
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Audit, run %1</source>
        <translation>审计，运行 %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>run, request, method</comment>
        <translation>%1 · %2 · %3</translation>
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
        <source>Deselect</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Keep only the people shown selected</source>
        <translation>只保留已显示人员的选择</translation>
    </message>
    <message>
        <source>· %1 of them not shown here</source>
        <translation>· 其中 %1 人未在此显示</translation>
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
    <message>
        <source>Reading the trail…</source>
        <translation>正在读取审计记录…</translation>
    </message>
    <message>
        <source>In a moment its events are shown here.</source>
        <translation>稍后在此处显示其中的事件。</translation>
    </message>
    <message>
        <source>The trail cannot be read</source>
        <translation>无法读取审计记录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln 个事件</numerusform>
        </translation>
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
        <source>Accuracy on validation people</source>
        <translation>验证人员的准确率</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
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
    <message>
        <source>accuracy (0 to 1)</source>
        <translation>准确率（0 至 1）</translation>
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
