package import CaseModel
import Seal

/// A Digital Post message with one letter in it: MeMo 1.2, as XML.
///
/// The order of elements is the schema's; what the schema lets through and a mailbox refuses is refused here: a message
/// without a body, a name that no file may bear, more words on the outside than may be read there, or a number that could be
/// somebody's. Nothing on the outside says what the letter is about: label and notification are the same for every letter.
/// Source: MeMo 1.2; the validation of November 2024 for file names.
package struct MeMo: Sendable {
    /// The same whenever the same letter is made; receipts and replies name it.
    package let document: String
    package let senderCVR: String
    package let senderName: String
    package let mailbox: ChannelChoice.Mailbox
    package let created: Timestamp
    package let pdf: [UInt8]
    package let label: String
    package let fileName: String

    /// Characters of a label, and of a file's name.
    static let mostInLabel = 256

    /// - Throws: `letter.memo` when a mailbox would refuse it.
    package init(
        document: String, senderCVR: String, senderName: String, mailbox: ChannelChoice.Mailbox, created: Timestamp,
        pdf: [UInt8], label: String, fileName: String = "brev.pdf"
    ) throws(LetterFault) {
        guard Self.isVersion4(document), Self.isCVR(senderCVR), Self.isLabel(label), !Self.holdsNumber(label),
            Self.isLabel(senderName),
            Self.isFileName(fileName), !pdf.isEmpty
        else { throw LetterFault(code: "letter.memo") }
        if case .company(let cvr) = mailbox, !Self.isCVR(cvr) { throw LetterFault(code: "letter.memo") }
        self.document = document
        self.senderCVR = senderCVR
        self.senderName = senderName
        self.mailbox = mailbox
        self.created = created
        self.pdf = pdf
        self.label = label
        self.fileName = fileName
    }

    /// The message as it lies in the spool: UTF-8, each element in its place.
    ///
    /// - Parameter number: writes out a civil registration number, which has no printable form of its own.
    package func xml(number: (CPR) -> String) -> [UInt8] {
        let recipient: (id: String, type: String) =
            switch mailbox {
            case .citizen(let cpr): (number(cpr), "CPR")
            case .company(let cvr): (cvr, "CVR")
            }
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <memo:Message xmlns:memo="https://DigitalPost.dk/MeMo-1" memoVersion="1.2">
            <memo:MessageHeader>
            <memo:messageType>DIGITALPOST</memo:messageType>
            <memo:messageUUID>\(document)</memo:messageUUID>
            <memo:label>\(Self.escaped(label))</memo:label>
            <memo:reply>true</memo:reply>
            <memo:mandatory>false</memo:mandatory>
            <memo:legalNotification>false</memo:legalNotification>
            <memo:Sender>
            <memo:senderID>\(senderCVR)</memo:senderID>
            <memo:idType>CVR</memo:idType>
            <memo:label>\(Self.escaped(senderName))</memo:label>
            </memo:Sender>
            <memo:Recipient>
            <memo:recipientID>\(recipient.id)</memo:recipientID>
            <memo:idType>\(recipient.type)</memo:idType>
            </memo:Recipient>
            </memo:MessageHeader>
            <memo:MessageBody>
            <memo:createdDateTime>\(Self.whole(created))</memo:createdDateTime>
            <memo:MainDocument>
            <memo:File>
            <memo:encodingFormat>application/pdf</memo:encodingFormat>
            <memo:filename>\(Self.escaped(fileName))</memo:filename>
            <memo:language>da</memo:language>
            <memo:content>
            """
        let end = """
            </memo:content>
            </memo:File>
            </memo:MainDocument>
            </memo:MessageBody>
            </memo:Message>

            """
        return Array(text.utf8) + Base64.encode(pdf) + Array(end.utf8)
    }

    /// Seconds are enough, and end in Z as the schema asks.
    private static func whole(_ moment: Timestamp) -> String {
        let text = moment.description
        return text.contains(".") ? String(text.prefix { $0 != "." }) + "Z" : text
    }

    static func isVersion4(_ uuid: String) -> Bool {
        let parts = uuid.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
        return parts.map(\.count) == [8, 4, 4, 4, 12]
            && parts.joined().allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
            && parts[2][0] == UInt8(ascii: "4") && "89ab".utf8.contains(parts[3][0])
    }

    /// Eight digits.
    package static func isCVR(_ text: String) -> Bool {
        text.utf8.count == 8 && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    private static func isLabel(_ text: String) -> Bool {
        (1...mostInLabel).contains(text.unicodeScalars.count)
            && text.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
    }

    /// Whether it may name somebody, or a case: by six digits of a birthday, or an identifier of ours.
    private static func holdsNumber(_ text: String) -> Bool { text.contains(/[0-9]{6}|\b[A-Z]-[0-9A-Z]/) }

    static func isFileName(_ text: String) -> Bool {
        isLabel(text) && !text.contains { "<>:\"/\\|?*".contains($0) }
            && !text.unicodeScalars.contains { $0.properties.isWhitespace && $0 != " " }
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(character)
            }
        }
    }
}
