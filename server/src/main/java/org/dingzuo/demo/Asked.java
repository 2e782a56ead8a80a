package org.dingzuo.demo;

import static org.dingzuo.demo.Kit.words;

import java.util.List;
import org.dingzuo.catalog.Question;

/** What fans ask the four studios under every film, answered once. */
final class Asked {
    static final List<Question> ABOUT_BAGS = List.of(
            asked(
                    "可以水洗吗？",
                    "Can it be washed?",
                    "棉绳款冷水手洗，摊平阴干；和纸绳款只用湿布擦。",
                    "Cotton: by hand in cold water, dried flat in the shade. Paper cord: wipe with a damp cloth only."),
            asked(
                    "颜色会和影片里一样吗？",
                    "Is the colour as in the film?",
                    "草木染每一缸都略有深浅，我会挑和影片最接近的一缸。",
                    "Plant dyes vary a little from vat to vat; I take the one nearest to the film."));

    static final List<Question> ABOUT_CLOTH = List.of(
            asked(
                    "会不会扎脖子？",
                    "Does it itch?",
                    "美利奴细到 18.5 微米，贴身也不扎；怕扎就选混真丝。",
                    "The merino is 18.5 microns and soft on the skin; the silk blend is softer still."),
            asked(
                    "怎么保养？",
                    "How do I care for it?",
                    "羊毛洗涤剂冷水轻压，毛巾卷干后平铺。",
                    "Press gently in cold water with wool soap, roll in a towel, dry flat."));

    static final List<Question> ABOUT_LEATHER = List.of(
            asked(
                    "植鞣皮会变色吗？",
                    "Will the leather change colour?",
                    "会。晒过、用过会慢慢变深、变亮，这是它的好处；想要不变就选黑山羊皮。",
                    "It will: sun and use make it darker and glossier, which is its charm. Black goat stays as it is."),
            asked(
                    "字压错了能改吗？",
                    "Can lettering be changed?",
                    "压下去就改不了了。下单前页面上会照你写的样子给你看一遍，请核对。",
                    "Once pressed it stays. The page shows it to you as you wrote it before you order; please check."),
            asked(
                    "坏了管修吗？",
                    "Do you repair it?",
                    "缝线三年内免费补，扣件按成本换。",
                    "Seams are mended free for three years; hardware is replaced at cost."));

    static final List<Question> ABOUT_POTS = List.of(
            asked(
                    "能进微波炉和洗碗机吗？",
                    "Microwave and dishwasher?",
                    "都可以进；描金的不行，金会打火。",
                    "Both, yes; not with gold on it: gold sparks."),
            asked(
                    "为什么不能三天发货？",
                    "Why can it not leave in three days?",
                    "晾坯要一周，窑一周只烧一次，急不来。",
                    "A pot dries for a week and the kiln is fired once a week. It cannot be hurried."));

    private Asked() {}

    private static Question asked(String chinese, String english, String answer, String inEnglish) {
        return new Question(words(chinese, english), words(answer, inEnglish));
    }
}
