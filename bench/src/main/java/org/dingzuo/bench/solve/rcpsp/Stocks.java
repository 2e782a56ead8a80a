package org.dingzuo.bench.solve.rcpsp;

import java.util.SplittableRandom;

/** Resources that are used up: whether a choice of modes can be paid for. */
final class Stocks {

    private Stocks() {}

    static int overdraft(Project project, int[] mode) {
        int over = 0;
        for (int k = 0; k < project.stock().length; k++) {
            int used = -project.stock()[k];
            for (int j = 0; j < mode.length; j++) {
                used += project.use()[j][mode[j]][k];
            }
            over += Math.max(0, used);
        }
        return over;
    }

    /** Changes single modes as long as that lessens the overdraft, some hundred times at most. */
    static void repair(Project project, int[] mode, SplittableRandom random) {
        int over = overdraft(project, mode);
        for (int tries = 0; over > 0 && tries < 300; tries++) {
            int j = random.nextInt(mode.length);
            int old = mode[j];
            mode[j] = random.nextInt(project.duration()[j].length);
            int now = overdraft(project, mode);
            if (now > over) {
                mode[j] = old;
            } else {
                over = now;
            }
        }
    }
}
