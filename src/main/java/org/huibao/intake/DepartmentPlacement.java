package org.huibao.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.definition.Department;
import org.huibao.model.Finding;
import org.jspecify.annotations.Nullable;

/** Says which department a file belongs to, or why that cannot be said. */
final class DepartmentPlacement {

    /** Departments named as examples where no name is near. */
    private static final int EXAMPLES = 3;

    private final List<Department> departments;
    private final DepartmentNames names;
    private final Map<String, String> nameByCode = new HashMap<>();
    private final FileSubjects about;

    DepartmentPlacement(List<Department> departments, FileSubjects about) {
        this.departments = departments;
        this.names = new DepartmentNames(departments);
        this.about = about;
        departments.forEach(department -> nameByCode.put(department.code(), department.name()));
    }

    /** @param inside null for a file that is no readable workbook */
    RecognisedDepartments recognise(String path, @Nullable WorkbookIdentity inside) {
        return RecognisedDepartments.of(path, inside, names);
    }

    /** The code that all places agree on, if the report knows it; else empty. */
    String department(RecognisedDepartments recognised) {
        return nameByCode.containsKey(recognised.department()) ? recognised.department() : "";
    }

    String name(String code) {
        return nameByCode.getOrDefault(code, code);
    }

    /** Why a file without a department has none. */
    Finding objection(StagedFile file, RecognisedDepartments recognised, @Nullable WorkbookIdentity inside) {
        return recognised.departments().size() > 1 ? conflict(file, recognised) : unknown(file, recognised, inside);
    }

    private Finding conflict(StagedFile file, RecognisedDepartments recognised) {
        return Finding.of(new DepartmentConflict(
                about.of(file.place(), ""),
                named(recognised.departments()),
                named(recognised.property()),
                named(recognised.folder()),
                named(recognised.fileName()),
                named(recognised.title())));
    }

    private Finding unknown(StagedFile file, RecognisedDepartments recognised, @Nullable WorkbookIdentity inside) {
        List<String> texts = new ArrayList<>(recognised.property());
        if (inside != null) {
            texts.addAll(inside.titles().filedBy());
        }
        List<String> steps = new ArrayList<>(List.of(file.path().split("/")));
        Collections.reverse(steps);
        steps.set(0, FileContent.stem(steps.get(0)));
        texts.addAll(steps);
        Optional<String> near = names.near(texts);
        String expected = near.orElseGet(this::examples);
        String found = String.join("、", recognised.property());
        return Finding.of(new DepartmentUnknown(about.of(file.place(), ""), found, expected));
    }

    private String examples() {
        return departments.stream().limit(EXAMPLES).map(Department::name).collect(Collectors.joining("、"))
                + (departments.size() > EXAMPLES ? "…" : "");
    }

    private String named(Set<String> codes) {
        return codes.isEmpty() ? "—" : codes.stream().map(this::name).collect(Collectors.joining("、"));
    }
}
