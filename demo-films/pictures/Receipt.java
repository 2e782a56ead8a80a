package pictures;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** What a buyer sends who has paid outside: the screen of a phone. Of no bank that there is. */
final class Receipt {
    private static final Color GREEN = new Color(0x2F6B4F);

    private Receipt() {}

    static BufferedImage drawn() {
        var image = new BufferedImage(540, 960, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(0xF3F1EC));
        g.fillRect(0, 0, 540, 960);
        g.setColor(Color.WHITE);
        g.fillRoundRect(28, 110, 484, 560, 28, 28);
        g.setColor(GREEN);
        g.fill(new Ellipse2D.Double(225, 160, 90, 90));
        tick(g);
        words(g, "转账成功", 40, 306, GREEN);
        words(g, "已存入对方账户", 26, 350, new Color(0x6B655A));
        g.setColor(new Color(0xE5E1D8));
        g.fillRect(60, 396, 420, 2);
        row(g, "收款方", "工作室 · 手作定金", 450);
        row(g, "付款方式", "银行卡(尾号 0000)", 510);
        row(g, "备注", "定制订单定金", 570);
        row(g, "状态", "已完成", 630);
        words(g, "演示图片 Demo picture", 22, 900, new Color(0xA69F92));
        g.dispose();
        return image;
    }

    private static void tick(Graphics2D g) {
        var tick = new Path2D.Double();
        tick.moveTo(249, 206);
        tick.lineTo(265, 222);
        tick.lineTo(293, 190);
        g.setColor(Color.WHITE);
        g.setStroke(new java.awt.BasicStroke(8, java.awt.BasicStroke.CAP_ROUND, java.awt.BasicStroke.JOIN_ROUND));
        g.draw(tick);
    }

    private static void words(Graphics2D g, String text, int size, int y, Color colour) {
        g.setFont(new Font("Noto Sans CJK SC", Font.PLAIN, size));
        g.setColor(colour);
        g.drawString(text, 270 - g.getFontMetrics().stringWidth(text) / 2, y);
    }

    private static void row(Graphics2D g, String left, String right, int y) {
        g.setFont(new Font("Noto Sans CJK SC", Font.PLAIN, 26));
        g.setColor(new Color(0x8A8378));
        g.drawString(left, 60, y);
        g.setColor(new Color(0x1E1B16));
        g.drawString(right, 480 - g.getFontMetrics().stringWidth(right), y);
    }
}
