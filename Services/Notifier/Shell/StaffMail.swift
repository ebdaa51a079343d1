package import CaseModel
package import NotifierCore
package import Wording

/// A message to a colleague as mail programs read it: RFC 5322, headers and body in plain ASCII around UTF-8; as text, as a page, and with
/// an hour for the calendar where one was agreed.
///
/// The same message gives the same bytes and the same Message-ID, so that a mail server that sees it twice knows it.
package enum StaffMail {
    /// The finished message.
    ///
    /// - Parameter senderName: who it is said to come from, when not Genklang: a citizen has never heard of that.
    /// - Throws: `LetterFault("letter.bad_address")` when a message cannot go to or from such an address.
    package static func message(
        _ message: StaffMessage, to name: String, at address: String, from sender: String, letter: LetterID,
        at moment: Timestamp, called senderName: String? = nil
    ) throws(LetterFault) -> [UInt8] {
        guard isAddress(address), isAddress(sender) else { throw LetterFault(code: "letter.bad_address") }
        let domain = sender.split(separator: "@")[1]
        let lines = [
            "From: \(senderName.map { word($0, after: 6) } ?? "Genklang") <\(sender)>",
            "To: \(word(name, after: 4)) <\(address)>",
            "Subject: \(word(message.subject, after: 9))", "Date: \(date(moment))",
            "Message-ID: <\(letter)@\(domain)>", "Auto-Submitted: auto-generated", "Content-Language: da",
            "MIME-Version: 1.0", "Content-Type: multipart/alternative; boundary=\"\(boundary(letter))\"", "",
        ]
        var parts = [
            part(
                "text/plain; charset=utf-8",
                (message.paragraphs + [message.link.map { "\(Wording.openList): \($0)" }].compactMap(\.self))
                    .flatMap { [$0, ""] }),
            part("text/html; charset=utf-8", html(message)),
        ]
        if let invitation = message.invitation {
            let text = CalendarPart.text(invitation, from: sender, to: address, name: name, stamp: moment)
            parts.append(
                part(
                    "text/calendar; charset=utf-8; method=\(CalendarPart.method(of: invitation))",
                    text.split(separator: "\r\n").map(String.init)))
        }
        let body = parts.flatMap { ["--\(boundary(letter))"] + $0 } + ["--\(boundary(letter))--"]
        return Array((lines + body).map { $0 + "\r\n" }.joined().utf8)
    }

    /// No line of ours begins so: an equals sign is always written as its number.
    private static func boundary(_ letter: LetterID) -> String { "=_\(letter)" }

    /// One form of the message.
    private static func part(_ type: String, _ lines: [String]) -> [String] {
        ["Content-Type: \(type)", "Content-Transfer-Encoding: quoted-printable", ""] + lines.flatMap(quoted)
    }

    /// The same words for programs that show pages: nothing that is fetched, nothing that follows anybody.
    private static func html(_ message: StaffMessage) -> [String] {
        let link = message.link.map { "<p><a href=\"\(escapedHTML($0))\">\(Wording.openList)</a></p>" }
        let paragraphs = message.paragraphs.map { "<p>\(escapedHTML($0))</p>" } + [link].compactMap(\.self)
        return [
            "<!DOCTYPE html>", "<html lang=\"da\"><head><meta charset=\"utf-8\">",
            "<title>\(escapedHTML(message.subject))</title></head><body>",
        ] + paragraphs + ["</body></html>"]
    }

    private static func escapedHTML(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// `name@place.dk`, in ASCII, and nothing that could end a header or begin another address.
    static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && text.utf8.count <= 254 && parts.allSatisfy { !$0.isEmpty }
            && text.utf8.allSatisfy { (33...126).contains($0) && !"<>()[],;:\\\"".utf8.contains($0) }
    }

    /// A header's words, folded into pieces no longer than a line may be. Source: RFC 2047, the Q encoding.
    private static func word(_ text: String, after used: Int) -> String {
        var pieces: [String] = []
        var piece = ""
        var room = 62 - used
        for character in text.unicodeScalars {
            let encoded = String(character).utf8.map { safe($0) ?? escaped($0) }.joined()
            if encoded.utf8.count > room {
                pieces.append(piece)
                piece = ""
                room = 62
            }
            piece += encoded
            room -= encoded.utf8.count
        }
        return (pieces + [piece]).map { "=?utf-8?Q?\($0)?=" }.joined(separator: "\r\n ")
    }

    private static func safe(_ byte: UInt8) -> String? {
        switch byte {
        case 32: "_"
        case 48...57, 65...90, 97...122: String(UnicodeScalar(byte))
        default: nil
        }
    }

    private static func escaped(_ byte: UInt8) -> String {
        "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    /// A paragraph in lines of at most 76 characters. Source: RFC 2045, quoted-printable.
    private static func quoted(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for byte in text.utf8 {
            let encoded = (32...126).contains(byte) && byte != 61 ? String(UnicodeScalar(byte)) : escaped(byte)
            if line.utf8.count + encoded.utf8.count > 75 {
                lines.append(line + "=")
                line = ""
            }
            line += encoded
        }
        return lines + [line]
    }

    /// `Tue, 04 Mar 2025 10:00:00 +0100`, as the clock on the wall in Denmark shows it.
    private static func date(_ moment: Timestamp) -> String {
        let civil = moment.civil
        let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][
            Weekday.allCases.firstIndex(of: civil.day.weekday) ?? 0]
        let month = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ][civil.day.month - 1]
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let clock = "\(two(civil.hour)):\(two(civil.minute)):\(two(civil.second))"
        return
            "\(weekday), \(two(civil.day.day)) \(month) \(civil.day.year) \(clock) +\(two(civil.offsetMinutes / 60))00"
    }
}
