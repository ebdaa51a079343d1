import CaseModel
import Wording

/// An invitation as calendar programs read it, carried in a mail.
///
/// Source: RFC 5545 (the entry), RFC 5546 (REQUEST and CANCEL), RFC 6047 (in a mail).
enum CalendarPart {
    static func method(of invitation: Invitation) -> String { invitation.start == nil ? "CANCEL" : "REQUEST" }

    /// - Parameters:
    ///   - sender: who invites; the same for every version of it.
    ///   - stamp: when this version was made.
    static func text(
        _ invitation: Invitation, from sender: String, to address: String, name: String, stamp: Timestamp
    ) -> String {
        let domain = sender.split(separator: "@").last.map(String.init) ?? "localhost"
        var lines = [
            "BEGIN:VCALENDAR", "PRODID:-//Genklang//DA", "VERSION:2.0", "CALSCALE:GREGORIAN",
            "METHOD:\(method(of: invitation))", "BEGIN:VEVENT", "UID:\(invitation.name)@\(domain)",
            "SEQUENCE:\(invitation.sequence)", "DTSTAMP:\(utc(stamp))",
        ]
        if let start = invitation.start {
            lines += [
                "DTSTART:\(utc(start))",
                "DTEND:\(utc(start.adding(milliseconds: Int64(invitation.minutes) * 60_000)))",
            ]
        }
        let status = invitation.start == nil ? "CANCELLED" : invitation.isProposal ? "TENTATIVE" : "CONFIRMED"
        lines += [
            "SUMMARY:\(escaped(invitation.summary))", "ORGANIZER;CN=Genklang:mailto:\(sender)",
            "ATTENDEE;CN=\"\(quoted(name))\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:\(address)",
            "STATUS:\(status)", "CLASS:PRIVATE", "END:VEVENT", "END:VCALENDAR",
        ]
        return lines.map { folded($0) + "\r\n" }.joined()
    }

    /// `20250305T143000Z`.
    private static func utc(_ moment: Timestamp) -> String {
        // 2025-03-05T14:30:00.000Z
        let text = moment.description.prefix(19)
        return text.filter { $0 != "-" && $0 != ":" } + "Z"
    }

    private static func escaped(_ text: String) -> String {
        text.map { "\\;,".contains($0) ? "\\\($0)" : $0.isNewline ? " " : String($0) }.joined()
    }

    /// A name between quotation marks, where neither they nor line ends may stand.
    private static func quoted(_ name: String) -> String {
        String(name.unicodeScalars.map { $0.value < 32 || $0.value == 127 || $0 == "\"" ? " " : Character($0) })
    }

    /// A line in pieces of at most 75 bytes, no character torn. Source: RFC 5545 § 3.1.
    private static func folded(_ line: String) -> String {
        var pieces: [String] = []
        var piece = ""
        for character in line.unicodeScalars {
            if piece.utf8.count + String(character).utf8.count > (pieces.isEmpty ? 75 : 74) {
                pieces.append(piece)
                piece = ""
            }
            piece.unicodeScalars.append(character)
        }
        return (pieces + [piece]).joined(separator: "\r\n ")
    }
}
