package org.quanyi.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// A deadline of a case (办案期限): the closed list, one for each step that has a last day.
///
/// What a leg is, stands in its law file, `deadline/d01` and so on: how much of which unit, from
/// what event, who is bound, what follows when it is missed. A region may have a file of its own.
/// Codes are stable; a letter tells the steps of one matter apart.
public enum DeadlineLeg {
    /// An objection is marked at the item (异议标注).
    D01,
    /// An objection to own data is decided (异议处理，本机构数据).
    D02,
    /// An objection is sent on to the source (异议转送数据来源单位).
    D03A,
    /// An objection that needs the source is decided (异议处理，需来源单位核实).
    D03B,
    /// What cannot be verified is removed (异议处理最长期限).
    D04,
    /// A benefit record is corrected, simple (权益记录更正，简单).
    D05A,
    /// A benefit record is corrected with the source (权益记录更正，需来源单位核实).
    D05B,
    /// Access online (在线查阅).
    D06A,
    /// Access and copies in other ways (其他方式查阅复制).
    D06B,
    /// Deletion asked for (删除，依申请).
    D07A,
    /// Deletion when the term of keeping ends (删除，保存期限届满).
    D07B,
    /// A changed or annulled decision is withdrawn from publication (撤回已公开的决定).
    D08,
    /// Take-down where it is read (失效即时停止展示).
    D09A,
    /// Take-down that the rules allow at most (移出后停止公示).
    D09B,
    /// Objection before listing (列入前异议).
    D10A,
    /// Its verification (列入前异议核实).
    D10B,
    /// Decision on listing (列入决定).
    D11,
    /// Decision on early removal (提前移出决定).
    D12,
    /// A request for credit repair is accepted (信用修复受理).
    D13A,
    /// It is answered (信用修复办结).
    D13B,
    /// A hearing is asked for (听证申请).
    D14A,
    /// Notice of the hearing (听证通知).
    D14B,
    /// A penalty is decided (行政处罚决定).
    D15A,
    /// It is served (处罚决定书送达).
    D15B,
    /// A labour-security investigation ends (劳动保障监察调查).
    D16,
    /// A complaint to the inspection is accepted (劳动保障监察投诉受理).
    D17,
    /// A letter or complaint is answered that it is accepted or not (信访受理告知).
    D18A,
    /// It is finished (信访办结).
    D18B,
    /// Its review is asked for (信访复查申请).
    D18C,
    /// The review is answered (信访复查).
    D18D,
    /// Its re-review is asked for (信访复核申请).
    D18E,
    /// The re-review is answered (信访复核).
    D18F,
    /// A data-protection complaint is answered (个人信息投诉).
    D19,
    /// Reconsideration is applied for (行政复议申请).
    D20A,
    /// It is accepted (行政复议受理).
    D20B,
    /// The agency replies (行政复议答复).
    D20C,
    /// It is decided, ordinary procedure (行政复议决定，普通程序).
    D20D,
    /// It is decided, simple procedure (行政复议决定，简易程序).
    D20E,
    /// Reconsideration where nobody told of the remedy (未告知复议权利的最长期限).
    D21,
    /// Suit without reconsideration (直接起诉).
    D22A,
    /// Suit after reconsideration (复议后起诉).
    D22B,
    /// The agency acts before one may sue for inaction (履行职责期限).
    D22C,
    /// The agency answers a suit, with its evidence (提交答辩状和证据).
    D22D,
    /// State compensation is claimed (国家赔偿请求).
    D23A,
    /// It is decided (国家赔偿决定).
    D23B,
    /// Government information is published (政府信息主动公开).
    D24A,
    /// A request for it is answered (政府信息依申请公开答复).
    D24B,
    /// An incident is reported by an operator of critical infrastructure (关键信息基础设施事件报告).
    D25A,
    /// An incident is reported by others (其他网络运营者事件报告).
    D25B,
    /// The persons concerned are told (告知受影响的个人).
    D25C,
    /// Impact assessments are kept (个人信息保护影响评估报告保存).
    D26,
    /// The log of queries is kept (查询记录保存).
    D27,
    /// Adverse data leaves the record (不良信息最长保存).
    D28,
    /// The least that an order to pay leaves after it was served (限期支付最短期限).
    D29,
    /// What an employer says to have paid is looked at (核实支付情况).
    D30,
    /// The employer objects to a class that it was told beforehand (年度等级告知后的异议).
    D31,
    /// Its objection is verified (年度等级异议核实).
    D32,
    /// Whoever was told of an entry is sent its withdrawal (撤回告知送出).
    D33;

    /// How much.
    public static final String AMOUNT = "amount";

    /// By how much it may be extended; 0 if it may not.
    public static final String EXTENSION = "extension";

    /// Whether the earlier of the counted and the moved day binds.
    public static final String ACTS_EARLY = "acts-early";

    private final Parameter parameter = new Parameter("deadline/" + key(), null, keys());

    /// The name of its law file, such as `d13a`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the law sets for it.
    public Parameter parameter() {
        return parameter;
    }

    static Stream<Parameter> parameters() {
        return Stream.of(values()).map(DeadlineLeg::parameter);
    }

    private static Map<String, Unit> keys() {
        var keys = new HashMap<String, Unit>();
        keys.put(AMOUNT, Unit.COUNT);
        keys.put(EXTENSION, Unit.COUNT);
        keys.put(ACTS_EARLY, Unit.FLAG);
        for (var name :
                List.of(
                        "unit",
                        "start",
                        "direction",
                        "bound",
                        "extended-by",
                        "on-miss",
                        "binding")) {
            keys.put(name, Unit.NAME);
        }
        return keys;
    }
}
