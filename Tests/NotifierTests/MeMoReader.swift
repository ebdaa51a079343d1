import Foundation
import FoundationXML
import Testing

/// A mailbox's own reading of a MeMo message: the schema's order, and the rules that the schema misses.
struct MeMoReader {
    private let root: XMLElement

    /// The elements of each part in the schema's order, those that must be there with an exclamation mark.
    private static let order: [String: [String]] = [
        "Message": ["MessageHeader!", "MessageBody!"],
        "MessageHeader": [
            "messageType!", "messageUUID!", "messageID", "messageCode", "label!", "notification",
            "additionalNotification", "reply", "replyByDateTime", "doNotDeliverUntilDate", "mandatory",
            "legalNotification", "postType", "Sender!", "Recipient!", "ContentData", "ForwardData", "ReplyData",
        ],
        "Sender": ["senderID!", "idType!", "idTypeLabel", "label!", "AttentionData", "ContactPoint", "Representative"],
        "Recipient": ["recipientID!", "idType!", "idTypeLabel", "label", "AttentionData", "ContactPoint"],
        "MessageBody": ["createdDateTime!", "MainDocument!", "AdditionalDocument", "TechnicalDocument"],
        "MainDocument": ["mainDocumentID", "label", "File!", "Action"],
        "File": ["encodingFormat!", "filename!", "language!", "content!"],
    ]

    init(_ bytes: [UInt8]) throws {
        root = try #require(try XMLDocument(data: Data(bytes)).rootElement())
    }

    /// What a mailbox would refuse it for; none when it takes it.
    var faults: [String] {
        var faults: [String] = []
        if root.attribute(forName: "memoVersion")?.stringValue != "1.2" { faults.append("version") }
        if root.attribute(forName: "memoSchVersion") != nil { faults.append("memoSchVersion") }
        if root.name != "memo:Message" { faults.append("prefix") }
        check(root, &faults)
        func fits(_ path: String, _ pattern: Regex<Substring>) {
            if (text(path) ?? "").wholeMatch(of: pattern) == nil { faults.append(path) }
        }
        fits("MessageHeader/messageType", /DIGITALPOST/)
        fits("MessageHeader/messageUUID", /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/)
        fits("MessageHeader/label", /.{1,256}/)
        fits("MessageHeader/Sender/senderID", /[0-9]{8}/)
        fits("MessageBody/createdDateTime", /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z/)
        fits("MessageBody/MainDocument/File/language", /[a-z]{2}/)
        fits("MessageBody/MainDocument/File/filename", /[^<>:"\/\\|?*\r\n\u{00A0}]{1,256}/)
        let type = text("MessageHeader/Recipient/idType")
        fits("MessageHeader/Recipient/recipientID", type == "CPR" ? /[0-9]{10}/ : /[0-9]{8}/)
        if content == nil { faults.append("content") }
        // Nothing on the outside tells whose letter it is, or what it is about.
        let outside = [text("MessageHeader/label"), text("MessageHeader/notification")].compactMap { $0 }.joined()
        if outside.contains(/[0-9]{6}|K-|L-/) { faults.append("outside") }
        return faults
    }

    /// What lies in it.
    var content: [UInt8]? {
        text("MessageBody/MainDocument/File/content").flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) }
    }

    func text(_ path: String) -> String? {
        let found = path.split(separator: "/").reduce(root as XMLElement?) {
            $0?.elements(forName: "memo:\($1)").first
        }
        return found?.stringValue
    }

    private func check(_ element: XMLElement, _ faults: inout [String]) {
        guard let order = Self.order[String((element.name ?? "").dropFirst(5))] else { return }
        let names = order.map { $0.replacing("!", with: "") }
        let children = (element.children ?? []).compactMap { $0 as? XMLElement }
        var place = 0
        for child in children {
            guard let found = names.firstIndex(of: String((child.name ?? "").dropFirst(5))), found >= place else {
                faults.append("order: \(child.name ?? "?")")
                continue
            }
            place = found
            check(child, &faults)
        }
        for (name, needed) in zip(names, order) where needed.hasSuffix("!") {
            if element.elements(forName: "memo:\(name)").isEmpty { faults.append("missing: \(name)") }
        }
    }
}
