package films;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A quiet zither and the noises of a workshop, all computed. */
final class Sound {
    private static final int RATE = 44_100;
    private static final double[] PENTATONIC = {0, 2, 4, 7, 9, 12, 14, 16, 19, 21};

    private final float[] left;
    private final float[] right;
    private final Random chance;

    Sound(double seconds, int seed) {
        left = new float[(int) (seconds * RATE)];
        right = new float[left.length];
        chance = new Random(seed);
    }

    /** A slow tune from {@code root} (in hertz), a note about every {@code beat} seconds. */
    void tune(double root, double beat) {
        var step = 4;
        for (var t = 0.4; t < left.length / (double) RATE - 2.5; t += beat * (chance.nextInt(3) == 0 ? 2 : 1)) {
            step = Math.clamp(step + chance.nextInt(5) - 2, 0, PENTATONIC.length - 1);
            pluck(t, root * Math.pow(2, PENTATONIC[step] / 12), 0.32, chance.nextDouble());
            if (chance.nextInt(4) == 0) {
                pluck(t + 0.02, root / 2 * Math.pow(2, PENTATONIC[step] / 12), 0.26, 0.5);
            }
        }
    }

    /** A string let go: noise in a loop that loses its edge (Karplus and Strong). */
    void pluck(double at, double hertz, double loud, double side) {
        var loop = new float[(int) (RATE / hertz)];
        for (var n = 0; n < loop.length; n++) {
            loop[n] = (float) (chance.nextDouble() * 2 - 1);
        }
        for (var pass = 0; pass < 3; pass++) {
            for (var n = 0; n < loop.length; n++) {
                loop[n] = (loop[n] + loop[(n + 1) % loop.length]) / 2;
            }
        }
        var length = (int) (3.2 * RATE);
        for (var n = 0; n < length; n++) {
            var here = n % loop.length;
            var value = loop[here];
            loop[here] = (value + loop[(here + 1) % loop.length]) * 0.4982f;
            var end = Math.min(1, (length - n) / (0.4 * RATE));
            add(at, n, value * loud * end, side);
        }
    }

    /** Wood on wood, or a hammer's tap: low is soft, high is hard. */
    void knock(double at, double hertz, double loud) {
        var length = RATE / 6;
        for (var n = 0; n < length; n++) {
            var s = n / (double) RATE;
            var tone = Math.sin(2 * Math.PI * hertz * s) * Math.exp(-s * 38) + Math.sin(2 * Math.PI * hertz * 2.7 * s) * 0.4 * Math.exp(-s * 70);
            add(at, n, tone * loud, 0.5);
        }
    }

    /** Thread through cloth, a knife through leather: a breath of noise. */
    void brush(double at, double seconds, double loud, double bright) {
        var length = (int) (seconds * RATE);
        var low = 0.0;
        for (var n = 0; n < length; n++) {
            low += (chance.nextDouble() * 2 - 1 - low) * bright;
            add(at, n, low * loud * Math.sin(Math.PI * n / length), 0.5);
        }
    }

    /** A wheel turning, a kiln burning. */
    void hum(double from, double to, double hertz, double loud) {
        var length = (int) ((to - from) * RATE);
        for (var n = 0; n < length; n++) {
            var s = n / (double) RATE;
            var swell = Math.min(1, Math.min(s, to - from - s) / 1.2);
            var tone = Math.sin(2 * Math.PI * hertz * s) + 0.5 * Math.sin(2 * Math.PI * hertz * 1.5 * s + 1) + 0.3 * Math.sin(2 * Math.PI * 0.7 * s);
            add(from, n, tone * loud * swell * 0.5, 0.5);
        }
    }

    private void add(double at, int n, double value, double side) {
        var place = (int) (at * RATE) + n;
        if (place >= 0 && place < left.length) {
            left[place] += (float) (value * (1.25 - side * 0.5) * 0.8);
            right[place] += (float) (value * (0.75 + side * 0.5) * 0.8);
        }
    }

    /** As a WAV file, with a little room around it and soft ends. */
    void write(Path file) throws IOException {
        room(left, 4_831, 0.24f);
        room(right, 5_657, 0.24f);
        var out = new ByteArrayOutputStream();
        out.write("RIFF".getBytes());
        little(out, 36 + left.length * 4, 4);
        out.write("WAVEfmt ".getBytes());
        little(out, 16, 4);
        little(out, 1, 2);
        little(out, 2, 2);
        little(out, RATE, 4);
        little(out, RATE * 4, 4);
        little(out, 4, 2);
        little(out, 16, 2);
        out.write("data".getBytes());
        little(out, left.length * 4, 4);
        for (var n = 0; n < left.length; n++) {
            var end = Math.min(1.0, (left.length - n) / (1.2 * RATE));
            little(out, (int) (Math.tanh(left[n] * end) * 30_000), 2);
            little(out, (int) (Math.tanh(right[n] * end) * 30_000), 2);
        }
        Files.write(file, out.toByteArray());
    }

    private static void room(float[] side, int delay, float back) {
        for (var n = delay; n < side.length; n++) {
            side[n] += side[n - delay] * back;
        }
    }

    private static void little(ByteArrayOutputStream out, int value, int bytes) {
        for (var n = 0; n < bytes; n++) {
            out.write(value >> (8 * n));
        }
    }
}
