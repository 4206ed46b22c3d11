using Azure.Core;
using Azure.Core.Pipeline;
using Stats.Functions.Azure;

namespace Stats.Tests.Azure;

/// <summary>Examples of "Authorize with Shared Key" in the REST reference.</summary>
public sealed class SharedKeyTests
{
    [Fact]
    public void What_is_signed_for_a_blob_is_as_the_reference_has_it()
    {
        var request = Request(RequestMethod.Get, "http://myaccount.blob.core.windows.net/mycontainer?restype=container&comp=metadata&timeout=20");
        request.Headers.Add("x-ms-date", "Fri, 26 Jun 2015 23:39:12 GMT");
        request.Headers.Add("x-ms-version", "2015-02-21");
        Assert.Equal(
            "GET\n\n\n\n\n\n\n\n\n\n\n\nx-ms-date:Fri, 26 Jun 2015 23:39:12 GMT\nx-ms-version:2015-02-21\n/myaccount/mycontainer\ncomp:metadata\nrestype:container\ntimeout:20",
            new SharedKeyPolicy("myaccount", [1], isTable: false).StringToSign(request));
    }

    [Fact]
    public void A_body_counts_with_its_length_type_and_conditions()
    {
        var request = Request(RequestMethod.Put, "http://myaccount.blob.core.windows.net/c/%C3%A5?comp=block&blockid=YQ%3D%3D");
        request.Headers.Add("If-Match", "\"0x1\"");
        request.Headers.Add("Content-Type", "text/plain; charset=UTF-8");
        request.Headers.Add("x-ms-date", "Sun, 20 Sep 2009 20:36:40 GMT");
        request.Content = RequestContent.Create(new byte[11]);
        Assert.Equal(
            "PUT\n\n\n11\n\ntext/plain; charset=UTF-8\n\n\n\"0x1\"\n\n\n\nx-ms-date:Sun, 20 Sep 2009 20:36:40 GMT\n/myaccount/c/%C3%A5\nblockid:YQ==\ncomp:block",
            new SharedKeyPolicy("myaccount", [1], isTable: false).StringToSign(request));
    }

    [Fact]
    public void Of_a_request_for_a_table_the_date_and_the_address_are_signed()
    {
        var policy = new SharedKeyPolicy("testaccount1", [1], isTable: true);
        var request = Request(RequestMethod.Get, "https://testaccount1.table.core.windows.net/Tables?$top=1");
        request.Headers.Add("x-ms-date", "Sun, 11 Oct 2009 19:52:39 GMT");
        Assert.Equal("Sun, 11 Oct 2009 19:52:39 GMT\n/testaccount1/Tables", policy.StringToSign(request));
        request.Uri.Reset(new("https://testaccount1.table.core.windows.net/?restype=service&comp=properties"));
        Assert.Equal("Sun, 11 Oct 2009 19:52:39 GMT\n/testaccount1/?comp=properties", policy.StringToSign(request));
    }

    private static Request Request(RequestMethod method, string address)
    {
        var request = new HttpClientTransport().CreateRequest();
        request.Method = method;
        request.Uri.Reset(new(address));
        return request;
    }
}
