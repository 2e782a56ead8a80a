package org.dingzuo.demo;

/** What people wrote under the films: fifty of them under Lin Wei's within a day. Names and words are made up. */
final class Comments {
    static final String UNDER_THE_BAG = """
            小鹿在路上：月牙包多少钱呀，想要靛蓝的
            momo：水桶包好看！茜红棉绳的能做吗
            一颗青梅：手机小包 苔绿，肩带可以做长一点吗
            阿勉：月牙包，和纸绳那个，什么时候能好
            山里的猫：赶集网兜本白的来一个
            Yuki：Bucket bag in indigo, how long does it take?
            豆豆妈：收纳篮可以做大一点的吗
            白桃乌龙：月牙包茜红，加流苏！
            老王：给媳妇买，水桶包，本白棉绳，加里布
            江南雨：手拿包靛蓝的多少
            南风：这个是怎么染的，好好看
            橘子汽水：月牙包 本白棉绳 流苏
            北方的河：寄到新疆要几天
            小满：手机小包茜红，生日前能收到吗
            Anna：How much is the crescent bag in natural cotton?
            四月：水桶包苔绿棉绳加棉麻里布
            眠眠：月牙包！月牙包！苔绿
            木木：赶集网兜靛蓝的两个
            鹿鸣：手拿包和纸绳
            不吃香菜：肩带九十够不够长，我一米七，月牙包
            青柠：收纳篮本白，放毛线的
            阿哲：水桶包茜红棉绳
            小葵：能不能一个月牙包一个手机小包，都要靛蓝
            知夏：手拿包苔绿棉绳加流苏
            树懒：想学，收徒吗
            大雪：月牙包和纸绳
            芒果：水桶包靛蓝，里布什么颜色
            林深：赶集网兜茜红
            云朵：手机小包本白棉绳加流苏
            晚风：月牙包 苔绿棉绳 加里布
            七七：收纳篮苔绿
            Leo：market net in moss please
            糖糖：手拿包本白
            一只鲸：水桶包，和纸绳的会不会很脆
            阿树：月牙包茜红棉绳
            小河：好治愈
            桃子：手机小包和纸绳
            陆离：水桶包本白加流苏
            冬至：月牙包靛蓝棉绳加里布，送人的，可以写卡片吗
            小北：赶集网兜苔绿
            阿宁妈妈：收纳篮靛蓝棉绳
            栗子：手拿包茜红加流苏
            Mia：Do you ship abroad?
            海盐：月牙包本白棉绳
            青青：水桶包苔绿
            安安：手机小包靛蓝棉绳
            小石头：手拿包靛蓝棉绳，周末能出吗
            麦子：月牙包加流苏
            阿木：赶集网兜和纸绳
            十一：水桶包茜红棉绳加里布加流苏
            """;

    static final String UNDER_THE_LOOM = """
            小橘：斜纹围巾 雨灰，羊毛绢丝的多少钱
            阿禾：披肩松绿的还能订吗
            北岛的风：壁挂太好看了，柿红能做吗
            Nora：Is the twill scarf itchy? Rain grey please
            一只梨：靠枕套焙茶要两个
            朝朝：桌旗松绿，桌子一米六够不够
            山茶：围巾柿红，圣诞前能到吗
            阿苏：披肩 雨灰 羊毛绢丝
            """;

    static final String UNDER_THE_WALLET = """
            老猫：经典短夹 植鞣·原色，压 L.M. 多少钱
            阿东：长夹墨黑山羊皮能压字吗
            小野：卡包栗棕，铁锈红线
            Tom：Belt in chestnut, how long does it take?
            青木：手帐封皮原色，想刻转角云纹
            大鱼：钥匙包栗棕，年前能发吗
            阿May：短夹原色，靛蓝线，压 A.M.
            江湖：腰带多长的，我腰围九十
            南希：卡包墨黑，送男朋友，能写卡片吗
            阿诚：长夹栗棕
            """;

    static final String UNDER_THE_POT = """
            听雨：花瓣杯影青的一对多少
            小满妈：露水碗甜白，刻花
            茶茶：春山壶影青，什么时候开窑
            Elena：Is the petal cup dishwasher safe? Celadon
            阿拙：枝上花瓶 甜白 描金
            木子：田埂盘影青要四个
            蝉：蝉形香插影青，还能赶上这一窑吗
            """;

    private Comments() {}
}
