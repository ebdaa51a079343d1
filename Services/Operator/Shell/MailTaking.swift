import OperatorCore
import Runtime
import Wire

/// What of Intake's settings decides what becomes of a mail, as far as the mail itself shows it.
struct MailTaking {
    /// Mail domains of our own: who writes from there is a colleague.
    let ownDomains: [String]
    /// Bytes of the largest mail that Intake takes; a larger one lies aside for operations.
    let mostBytes: Int
    /// How many cases one sender's mails make in an hour.
    let perSenderHour: Int

    init(_ options: Options) throws {
        let path = options.value("settings")
        let settings = try path.map { path in
            guard let bytes = Files.read(path) else {
                throw Trouble(code: "configuration.unreadable", "\(path): cannot be read")
            }
            return try JSON.read(bytes.map { $0 == 10 || $0 == 13 || $0 == 9 ? 32 : $0 })
        }
        let domains = settings?["mailOwnDomains"]?.array?.compactMap(\.string) ?? []
        ownDomains = domains + options.all("own-domain")
        mostBytes = (settings?["mailMostBytes"]?.integer).map { Int($0) } ?? 33_554_432
        perSenderHour = (settings?["mailPerSenderHour"]?.integer).map { Int($0) } ?? 10
    }
}
