package org.huibao.office.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;

/** A temporary folder is its maker's alone; a report's folder is for whoever works in the one above. */
final class FolderRights {

    private FolderRights() {}

    static void asUsual(Path folder, Path above) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        PosixFileAttributeView usual = Files.getFileAttributeView(above, PosixFileAttributeView.class);
        if (rights != null && usual != null) {
            rights.setPermissions(usual.readAttributes().permissions());
        }
    }
}
