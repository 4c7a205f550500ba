package org.zhijia.launcher;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** An import that the server works on, seen from here. */
final class ImportJob {

    private final Api api;
    private final String address;
    private final List<ImportedFile> files = new ArrayList<>();
    private String state = "waiting";
    private int total;
    private int done;

    /** @param address where the server answers for this job */
    ImportJob(Api api, String address) {
        this.api = api;
        this.address = address;
    }

    /** Asks the server; files that it has told of before are not told again. */
    void refresh() {
        JsonObject answer = api.get(address + "?after=" + files.size());
        answer.getJsonArray("items").forEach(item -> files.add(ImportedFile.of(item.asJsonObject())));
        total = answer.getInt("total", 0);
        done = answer.getInt("done", 0);
        state = answer.getString("state");
    }

    /** Over, and every file told of: thousands of them come in pages. */
    boolean isOver() {
        return switch (state) {
            case "done" -> files.size() >= total;
            case "cancelled", "failed" -> true;
            default -> false;
        };
    }

    boolean tookEveryFile() {
        return state.equals("done") && files.stream().noneMatch(ImportedFile::failed);
    }

    void cancel() {
        api.delete(address);
    }

    String state() {
        return state;
    }

    int total() {
        return total;
    }

    int done() {
        return done;
    }

    List<ImportedFile> files() {
        return List.copyOf(files);
    }
}
