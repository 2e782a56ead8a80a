package org.dingzuo.foundation.archive;

/** Why a backup or a restore was refused; nothing was changed. */
final class ArchiveTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    ArchiveTrouble(String chinese, String english) {
        super(chinese + " " + english);
    }
}
