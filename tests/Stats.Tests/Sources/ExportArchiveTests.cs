using System.Buffers.Binary;
using System.Text;
using Stats.Functions.Sources;

namespace Stats.Tests.Sources;

public sealed class ExportArchiveTests
{
    private static readonly ArchiveLimits small = new(3, 1000, 200, 10_000);

    [Fact]
    public async Task A_zip_holds_its_files_by_name_and_no_folders()
    {
        var files = await UnpackedAsync(Archives.Zip(("mapp/", ""), ("mapp/a.csv", "ett"), ("b.csv", "två"), ("__MACOSX/._b.csv", "x")), "export.zip");
        Assert.Equal(["export.zip/mapp/a.csv: ett", "export.zip/b.csv: två"], files);
    }

    [Theory]
    [InlineData("access.log.2.gz", "access.log.2")]
    [InlineData("access.log", "access.log")] // known by its bytes
    public async Task A_gzipped_file_is_one_file(string name, string unpacked) =>
        Assert.Equal([$"{unpacked}: rad"], await UnpackedAsync(Archives.Gzip("rad"u8.ToArray()), name));

    [Fact]
    public async Task Gzip_files_that_were_put_together_are_one() =>
        Assert.Equal(["log: ettandra"], await UnpackedAsync([.. Archives.Gzip("ett"u8.ToArray()), .. Archives.Gzip("andra"u8.ToArray())], "log.gz"));

    [Fact]
    public async Task A_file_that_was_unpacked_can_be_opened_again_and_read_from_anywhere()
    {
        using var archive = Open(Archives.Gzip("0123456789"u8.ToArray()));
        await archive.Files[0].UseAsync(
            file =>
            {
                using Stream one = file.Open(), other = file.Open();
                one.Seek(-3, SeekOrigin.End);
                Assert.Equal(10, file.Length);
                Assert.Equal(('7', '0', '8'), ((char)one.ReadByte(), (char)other.ReadByte(), (char)one.ReadByte()));
                return Task.CompletedTask;
            },
            default);
    }

    [Fact]
    public void What_is_unpacked_has_no_name_that_could_be_left_behind()
    {
        var folder = Directory.CreateTempSubdirectory("stats-unpacked-");
        using (var file = new UnpackedFile(folder.FullName))
        {
            file.Write("hemligt"u8);
            if (!OperatingSystem.IsWindows())
                Assert.Empty(folder.GetFiles());
            using var reader = new StreamReader(file.Open());
            Assert.Equal("hemligt", reader.ReadToEnd());
        }

        folder.Delete();
    }

    [Fact]
    public void Other_files_and_workbooks_are_no_archives()
    {
        Assert.Null(ExportArchive.Open(Export.File("a;b\n"u8.ToArray())));
        Assert.Null(ExportArchive.Open(Export.File([])));
        Assert.Null(ExportArchive.Open(Export.File(Archives.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")))));
        Assert.Null(ExportArchive.Open(Export.File(Archives.Zip(("mimetype", "application/vnd.oasis"), ("META-INF/manifest.xml", "<x/>")))));
    }

    [Fact]
    public async Task A_file_that_becomes_far_larger_than_any_export_is_refused()
    {
        var bomb = new byte[20 << 20];
        Assert.Contains("more than 200 times larger", await RefusalAsync(Archives.Gzip(bomb), ArchiveLimits.Default), StringComparison.Ordinal);
        Assert.Contains("more than 200 times larger", await RefusalAsync(Archives.Zip(("a.csv", Encoding.Latin1.GetString(bomb))), ArchiveLimits.Default), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_together_become_too_large_are_refused() => Assert.Contains(
        "unpacks to more than",
        await RefusalAsync(Archives.Zip(("a.csv", Archives.Noise(600)), ("b.csv", Archives.Noise(600))), small),
        StringComparison.Ordinal);

    [Fact]
    public async Task Many_small_files_that_pack_far_better_than_any_export_are_refused_together()
    {
        // 10 MB each are free by themselves, but not 70 MB of nothing.
        var zeros = new string('\0', 10 << 20);
        await using var bytes = new MemoryStream(Archives.Zip([.. Enumerable.Range(0, 7).Select(number => ($"{number}.csv", zeros))]));
        using var archive = Open(bytes.ToArray(), ArchiveLimits.Default)!;
        foreach (var packed in archive.Files.Take(6))
            await packed.UseAsync(_ => Task.CompletedTask, default);
        var refusal = await Assert.ThrowsAsync<ExportFormatException>(() => archive.Files[6].UseAsync(_ => Task.CompletedTask, default));
        Assert.Contains("more than 200 times larger", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_that_cannot_be_unpacked_is_named()
    {
        // 12 is bzip2: in the file's own header and in the list of contents.
        var zip = Archives.Zip(("a.csv", Archives.Noise(600)));
        zip[8] = 12;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 10] = 12;
        Assert.Equal(
            "export.csv/a.csv is compressed in a way that cannot be read (method 12): make the zip again with the ordinary method (deflate).", await RefusalAsync(zip, small));
    }

    [Fact]
    public async Task What_follows_a_whole_gzip_file_is_ignored_with_a_note()
    {
        var text = Archives.Noise(600);
        byte[] gzip = [.. Archives.Gzip(Encoding.ASCII.GetBytes(text)), .. "\0\0skräp"u8];
        using var archive = Open(gzip, small)!;
        var packed = Assert.Single(archive.Files);
        await packed.UseAsync(async file => Assert.Equal(text, await new StreamReader(file.Open()).ReadToEndAsync()), default);
        Assert.Equal("export.csv: 8 bytes after the end of the packed file do not belong to it and were ignored.", packed.Note);
    }

    [Fact]
    public void The_checksum_is_that_of_the_standard()
    {
        // "123456789" gives CBF43926: the check value of CRC-32. In pieces of any size it is the same.
        for (var cut = 0; cut <= 9; cut++)
        {
            var checksum = new Crc32();
            checksum.Add("123456789"u8[..cut]);
            checksum.Add("123456789"u8[cut..]);
            Assert.Equal(0xCBF43926, checksum.Value);
        }
    }

    [Fact]
    public void Too_many_files_are_refused()
    {
        var zip = Archives.Zip(("a", ""), ("b", ""), ("c", ""), ("d", ""));
        Assert.StartsWith("export.csv holds 4 files; at most 3", Assert.Throws<ExportFormatException>(() => ExportArchive.Open(Export.File(zip), small)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_size_that_is_a_lie_is_not_believed()
    {
        var zip = Archives.Zip(("a.csv", Archives.Noise(600)));
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 24), 5);
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(22), 5);
        Assert.StartsWith("export.csv/a.csv is damaged", await RefusalAsync(zip, small), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_damaged_cut_off_or_encrypted_is_refused_by_name()
    {
        var zip = Archives.Zip(("a.csv", Archives.Noise(600)));
        var damaged = (byte[])zip.Clone();
        damaged[100] ^= 0x10;
        Assert.StartsWith("export.csv/a.csv is damaged", await RefusalAsync(damaged, small), StringComparison.Ordinal);

        var encrypted = (byte[])zip.Clone();
        encrypted[6] |= 1;
        encrypted[encrypted.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Assert.StartsWith("export.csv/a.csv is encrypted", await RefusalAsync(encrypted, small), StringComparison.Ordinal);

        Assert.Contains("cut off", Assert.Throws<ExportFormatException>(() => ExportArchive.Open(Export.File(zip[..300]))).Message, StringComparison.Ordinal);

        var gzip = Archives.Gzip(Encoding.ASCII.GetBytes(Archives.Noise(600)));
        Assert.StartsWith("export.csv is damaged", await RefusalAsync(gzip[..300], small), StringComparison.Ordinal);
        Assert.StartsWith("export.csv is damaged", await RefusalAsync(gzip[..^6], small), StringComparison.Ordinal);
    }

    private static ExportArchive Open(byte[] bytes, ArchiveLimits? limits = null, string name = "export.csv") =>
        ExportArchive.Open(Export.File(bytes, name), limits) ?? throw new ArgumentException("is no archive", nameof(bytes));

    private static async Task<List<string>> UnpackedAsync(byte[] bytes, string name)
    {
        var files = new List<string>();
        using var archive = Open(bytes, null, name);
        foreach (var packed in archive.Files)
            await packed.UseAsync(async file => files.Add($"{file.Name}: {await new StreamReader(file.Open(), Encoding.Latin1).ReadToEndAsync()}"), default);
        return files;
    }

    private static async Task<string> RefusalAsync(byte[] bytes, ArchiveLimits limits)
    {
        using var archive = Open(bytes, limits);
        return (await Assert.ThrowsAsync<ExportFormatException>(async () =>
        {
            foreach (var packed in archive.Files)
                await packed.UseAsync(_ => Task.CompletedTask, default);
        })).Message;
    }
}
