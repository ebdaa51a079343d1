/// By which signs one tells a person's mail from a program's.
///
/// A program's answer that became a case would be answered by a receipt, which a program would answer again.
/// Source: RFC 3834 § 5, RFC 3464 § 2, RFC 2919.
enum MailSigns {
    /// How automatic answers begin their subject, where their program gives no other sign; lower case.
    private static let subjects = [
        "autosvar", "automatisk svar", "automatic reply", "autoreply", "auto reply", "automatische antwort",
        "out of office", "fraværsbesked", "abwesenheitsnotiz",
    ]
    /// And how they begin it before the subject they answer: alone a person may well write so.
    private static let away = ["ikke til stede:", "fraværende:", "away:", "abwesend:"]
    private static let answers = ["re:", "sv:", "vs:", "aw:"]
    private static let daemons = ["mailer-daemon@", "postmaster@"]

    static func kind(of head: MailHead, _ reports: [String]) -> MailKind {
        if head.contentType == "multipart/report" || !reports.isEmpty {
            let isReceipt =
                reports.contains("message/disposition-notification") || head.reportType == "disposition-notification"
            return isReceipt && !reports.contains("message/delivery-status") ? .autoReply : .bounce
        }
        let sender = head.from.first?.mailbox.lowercased() ?? ""
        if head.sign("x-failed-recipients") != nil || daemons.contains(where: sender.hasPrefix) { return .bounce }
        if isAutomatic(head) { return .autoReply }
        let precedence = head.sign("precedence")?.lowercased() ?? ""
        let isToMany = ["bulk", "list", "junk"].contains { precedence.hasPrefix($0) } || head.sign("list-id") != nil
        return isToMany || head.sign("list-unsubscribe") != nil ? .bulk : .person
    }

    private static func isAutomatic(_ head: MailHead) -> Bool {
        if let submitted = head.sign("auto-submitted")?.lowercased(), !submitted.hasPrefix("no") { return true }
        // Nobody is to answer: only a program says so.
        if head.sign("return-path")?.filter({ !$0.isWhitespace }) == "<>" { return true }
        if head.sign("x-autoreply") != nil || head.sign("x-autorespond") != nil { return true }
        if head.sign("precedence")?.lowercased().hasPrefix("auto_reply") == true { return true }
        let subject = head.subject.lowercased()
        if subjects.contains(where: subject.hasPrefix) { return true }
        return away.contains { sign in
            guard subject.hasPrefix(sign) else { return false }
            let answered = subject.dropFirst(sign.count).drop(while: \.isWhitespace)
            return answers.contains(where: answered.hasPrefix)
        }
    }
}
