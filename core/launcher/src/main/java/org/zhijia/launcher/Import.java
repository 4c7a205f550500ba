package org.zhijia.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands documents to a running server and tells what became of each. */
@Command(name = "import", description = "把文件、目录或压缩包中的文档导入正在运行的服务：Markdown、纯文本、docx 和带文字的 pdf。",
        footer = "%n先用 zhijia token 取得令牌。重复导入同样的文件不会产生重复的文章。所有文件都导入成功时退出码为 0。")
final class Import implements Callable<Integer> {

    private static final long PAUSE_MILLIS = 500;

    @Mixin
    private ServerAddress server;

    @Option(names = "--site", paramLabel = "站点", required = true, description = "站点标识")
    private String site;

    @Option(names = "--section", paramLabel = "栏目", required = true, description = "栏目标识")
    private String section;

    @Option(names = "--type", paramLabel = "类型", required = true, description = "内容类型：policy（政策文件）或 news（新闻）")
    private String type;

    @Option(names = "--draft", description = "只保存为草稿，不发布")
    private boolean draft;

    @Option(names = "--token", paramLabel = "令牌", description = "访问令牌，默认取环境变量 ZHIJIA_TOKEN",
            defaultValue = "${env:ZHIJIA_TOKEN}")
    private String token;

    @Option(names = "--report", paramLabel = "文件", description = "把完整的导入报告写入这个文件")
    private Path report;

    @Parameters(paramLabel = "文件|目录|压缩包", arity = "1..*", description = "要导入的内容，可以给出多个")
    private List<Path> sources;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (token == null || token.isBlank()) {
            throw new Failure("没有访问令牌：请用 --token 或环境变量 ZHIJIA_TOKEN 给出，用 zhijia token 可以取得");
        }
        ImportJob job = submit(new Api(server.get(), "Bearer " + token.strip()));
        follow(job);
        tell(job);
        return job.tookEveryFile() ? 0 : 1;
    }

    private ImportJob submit(Api api) throws IOException {
        Path bundle = Files.createTempFile("zhijia-import", ".zip");
        try {
            Bundle.write(sources, Files.newOutputStream(bundle));
            HttpResponse<String> accepted = api.post("api/sites/" + encoded(site) + "/imports?" + query(), "application/zip",
                    BodyPublishers.ofFile(bundle));
            String address = accepted.headers().firstValue("Location")
                    .orElseThrow(() -> new Failure("服务器没有说明导入任务的地址：请检查 --server"));
            // Its path alone: behind a proxy the server may think of itself under another name.
            return new ImportJob(api, URI.create(address).getRawPath());
        } finally {
            Files.delete(bundle);
        }
    }

    private String query() {
        return Stream.of(Map.entry("section", section), Map.entry("type", type), Map.entry("draft", String.valueOf(draft)))
                .map(pair -> pair.getKey() + "=" + encoded(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void follow(ImportJob job) throws InterruptedException {
        Progress progress = new Progress(command.commandLine().getErr(), System.console() != null);
        Thread cancellation = new Thread(() -> {
            job.cancel();
            command.commandLine().getErr().println(System.lineSeparator() + "已取消，先前导入的文件保留在站点上");
        });
        Runtime.getRuntime().addShutdownHook(cancellation);
        for (job.refresh(); !job.isOver(); job.refresh()) {
            progress.show(job.done(), job.total());
            Thread.sleep(PAUSE_MILLIS);
        }
        Runtime.getRuntime().removeShutdownHook(cancellation);
        progress.show(job.done(), job.total());
        progress.end();
    }

    private void tell(ImportJob job) throws IOException {
        List<String> lines = job.files().stream().flatMap(file -> file.report().stream()).toList();
        PrintWriter out = command.commandLine().getOut();
        lines.forEach(out::println);
        out.println(summary(job));
        if (report != null) {
            Files.write(report, Stream.concat(lines.stream(), Stream.of(summary(job))).toList());
        }
    }

    private static String summary(ImportJob job) {
        Map<String, Long> counts = job.files().stream()
                .collect(Collectors.groupingBy(ImportedFile::state, Collectors.counting()));
        String end = switch (job.state()) {
            case "cancelled" -> "导入已取消";
            case "failed" -> "导入中断（" + job.error() + "）";
            default -> "导入完成";
        };
        return "%s：共 %d 个文件，新建 %d，更新 %d，未变 %d，失败 %d".formatted(end, job.total(),
                counts.getOrDefault("created", 0L), counts.getOrDefault("updated", 0L),
                counts.getOrDefault("unchanged", 0L), counts.getOrDefault("failed", 0L));
    }
}
