using System.Text;
using Hearsay.Model;

namespace Hearsay.Tests.Reading.Formats;

public sealed class MailFileTests
{
    private const string Message = """
        Return-Path: <news@daily.example>
        From: =?utf-8?q?The_D=C3=A4ily_Quay?= <news@daily.example>
        To: you@example.org
        Subject: =?utf-8?B?UXVheSBjbG9zZWQ=?=
        Date: Sat, 04 May 2024 10:00:00 +0200
        Message-ID: <abc@daily.example>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        Caf=E9 in plain
        --b
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        PGh0bWw+PGJvZHk+PHA+VGhlIHF1YXkgc3RheXMgY2xvc2VkLCB0aGUgaGFyYm91ciBtYXN0ZXIgc2FpZC48L3A+PC9ib2R5PjwvaHRtbD4=
        --b--

        """;

    [Fact]
    public void A_newsletter_is_a_page_with_sender_subject_and_date()
    {
        var document = Streams.Read(Message, "a.eml").ShouldHaveSingleItem().Document!;

        document.Id.ShouldBe("mid:abc@daily.example");
        document.Outlet.ShouldBe("The Däily Quay");
        document.Title.ShouldBe("Quay closed");
        document.Published.ToString().ShouldBe("2024-05-04T10:00:00+02:00");
        document.Format.ShouldBe(DocumentFormat.Html);
        document.Content.ShouldContain("<p>The quay stays closed, the harbour master said.</p>");
    }

    [Fact]
    public void A_mailbox_has_a_document_a_message()
    {
        var plain = "From: Ada <a@x.example>\nSubject: Two\nMessage-ID: <2@x>\nMIME-Version: 1.0\n\n>From the quay, nothing new.\n\nFrom here on all is well, though this line is no message.\n";
        var mailbox = "From news@daily.example Sat May  4 10:00:00 2024\n" + Message + "\nFrom a@x.example Sat May  4 11:00:00 2024\n" + plain.Replace("\n\nFrom here", "\nFrom here", StringComparison.Ordinal) + "\n";

        var results = Streams.Read(mailbox, "box");

        Packed.Summary(results).ShouldBe(["box:1 = mid:abc@daily.example", "box:2 = mid:2@x"]);
        results[1].Document!.Content.ShouldContain("From the quay, nothing new.");
        results[1].Document!.Content.ShouldNotContain("&gt;From");
    }

    [Fact]
    public void Parts_nested_without_end_do_not_end_the_run()
    {
        var nested = new StringBuilder("From: a@x.example\nSubject: Deep\nMIME-Version: 1.0\n");
        for (var i = 0; i < 5000; i++)
        {
            nested.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=\"b{i}\"\n\n--b{i}\n");
        }

        nested.Append("Content-Type: text/plain\n\nDeep.\n");

        Streams.Read(nested.ToString(), "deep.eml").Count.ShouldBe(1);
    }

    [Fact]
    public void Notes_that_begin_like_a_letter_are_text() =>
        Streams.Read("From: the desk\nSubject: frost\n\nThe cherries are lost.").ShouldHaveSingleItem().Document!.Format.ShouldBe(DocumentFormat.Raw);
}
