/** The `.liangyan.yaml` that a project begins with: every setting, explained and commented out. `liangyan init` and the editor write it. */
import { audiences, kinds, severities } from '../model/vocabulary.js';

/** Valid as it stands (it sets nothing); each example is valid once its `# ` is taken away. */
export const configTemplate = `# 良言的共享设置:放在文稿所在的文件夹或上级文件夹,全单位一起用。去掉行首的 “# ” 即生效。
# Shared settings of liangyan: put this file beside the drafts or above them. Take the "# " away to use a line.

# 写给谁看;不写就从正文判断 / who reads; found in the text when not set: auto, ${audiences.join(', ')}
# audience: peer

# 文种;不写就从正文判断 / kind of document; found in the text when not set:
#   auto, ${kinds.slice(0, 11).join(', ')},
#   ${kinds.slice(11).join(', ')}
# kind: 函

# 规则或一整条原则:${severities.join('、')}、off(关闭) / a rule or a whole principle → severity or off
# 编号见提示信息,或运行 liangyan rules / ids stand in each message, or run: liangyan rules
# rules:
#   language: hint
#   calm/own-risk: off

# 放行的说法,全项目有效 / phrases that never count in this project
# allow:
#   - 限期整改

# 本单位不用的说法 → 改成什么,没有就写 "" / own phrases to flag → what to write instead, "" for none
# phrases:
#   请速办: 请于〔日期〕前办理

# 放行的句子,照原文写 / sentences that are let through, as written
# sentences:
#   - 请于月底前报送。

# 哪些文件是文稿,不写就是全部 / which files are drafts; all when not set
# files:
#   - 发文/**/*.{txt,md,docx}

# 本单位自己的词库,路径从本文件算起 / own lexicon files, relative to this file
# lexicons:
#   - 词库/本单位.yml

# 语气模型的宽严 / how strict the tone model is: careful(少报), normal, strict(多报)
# strictness: normal

# 深读(用自己的语言模型):允许发往的主机,空表 [] 禁止;从不外发的词 / deep reading: allowed hosts, [] forbids; words that never leave
# deep:
#   hosts: [127.0.0.1, '*.example.cn']
#   hide: [北斗工程]
`;
