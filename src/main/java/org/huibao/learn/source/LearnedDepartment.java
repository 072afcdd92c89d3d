package org.huibao.learn.source;

import java.util.List;

/**
 * A department that filed a return.
 *
 * @param aliases other names under which its files lie
 * @param files as they were given
 * @param named false where no name was found and the file's own stands for it
 */
public record LearnedDepartment(String code, String name, List<String> aliases, List<String> files, boolean named) {

    public LearnedDepartment {
        aliases = List.copyOf(aliases);
        files = List.copyOf(files);
    }
}
