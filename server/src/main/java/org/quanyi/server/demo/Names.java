package org.quanyi.server.demo;

import java.util.List;

/// Invented names (虚构姓名), made of frequent parts; a few with characters or lengths that break
/// careless programs.
final class Names {

    /// Frequent surnames, roughly in the order of their frequency.
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    private static final String CHARACTERS =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国文斌鹏飞辉玲波宁云浩宇晨欣怡佳雪琳梦婷博轩子涵思远志成海燕春晓东立新永健俊峰凯倩颖慧珍珠莲凤翔航旭阳帆瑞昊然嘉豪诗雨可心语彤";

    /// Characters beyond the first plane or in few fonts, such as persons do carry.
    private static final List<String> RARE =
            List.of("䶮", "㛃", "𬭎", "𬀩", "𬴂", "𫍯", "㼆", "堃", "喆", "𠅤");

    private static final List<String> UYGHUR =
            List.of("阿依古丽", "古丽娜尔", "买买提江", "阿不都热依木", "努尔比亚", "艾山江", "帕提古丽", "吐尔逊");
    private static final List<String> FATHERS =
            List.of("买买提", "阿不都热合曼", "吐尔逊", "艾合买提", "司马义", "依布拉音", "阿卜杜克热木");
    private static final List<String> LATIN_GIVEN =
            List.of(
                    "ANNA", "DAVID", "MARIA", "PETER", "LINH", "YUKI", "OMAR", "ELENA", "JAMES",
                    "SOFIA");
    private static final List<String> LATIN_FAMILY =
            List.of(
                    "NGUYEN",
                    "TANAKA",
                    "MUELLER",
                    "GARCIA LOPEZ",
                    "KIM",
                    "IVANOVA",
                    "O'BRIEN",
                    "SILVA",
                    "HASSAN");

    private static final List<String> PLACES =
            List.of("江南", "江北", "星河", "望江", "东湖", "云山", "长桥", "临港", "金桥", "青石", "白塔", "南渡");
    private static final List<String> WORDS =
            List.of(
                    "恒达", "瑞丰", "启明", "安信", "永盛", "华光", "同创", "天成", "宏远", "嘉禾", "新程", "康泰", "博雅",
                    "顺通", "立德", "和美");

    private Names() {}

    static String citizen(Chance chance) {
        if (chance.perMille(12)) {
            return chance.oneOf(UYGHUR) + "·" + chance.oneOf(FATHERS);
        }
        StringBuilder name = new StringBuilder(surname(chance));
        name.append(chance.characterOf(CHARACTERS));
        if (chance.perMille(8)) {
            name.append(chance.oneOf(RARE));
        } else if (chance.perMille(780)) {
            name.append(chance.characterOf(CHARACTERS));
        }
        return name.toString();
    }

    /// The smaller of two draws: the front of the list is met more often.
    private static String surname(Chance chance) {
        int last = SURNAMES.length() - 1;
        int place = Math.min(chance.between(0, last), chance.between(0, last));
        return SURNAMES.substring(place, place + 1);
    }

    static String foreigner(Chance chance) {
        return chance.oneOf(LATIN_FAMILY) + " " + chance.oneOf(LATIN_GIVEN);
    }

    static String employer(Chance chance, String trade) {
        return "示例" + chance.oneOf(PLACES) + chance.oneOf(WORDS) + trade + "有限公司";
    }
}
