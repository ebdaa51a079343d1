import NotifierCore
package import Runtime
package import Wire

/// What is looked at before Notifier starts, so that no letter finds it out.
extension NotifierService {
    /// Whether the settings can be used: senders are addresses, and the mail server can be asked.
    package static func check(_ settings: JSON, in data: DataFolder) throws {
        try Configuration.checkKeys(
            of: "units", in: settings,
            known: ["unit", "name", "addressLines", "phone", "phoneHours", "page", "mailFrom"])
        let settings = try Configuration.read(NotifierSettings.self, from: settings)
        for sender in [settings.mailFrom] + settings.units.compactMap(\.mailFrom) where !StaffMail.isAddress(sender) {
            throw ConfigurationFault("notifier.mail_from", "mailFrom: \"\(sender)\" is not a mail address")
        }
        guard settings.deskPage.isEmpty || NotifierSettings.isPage(settings.deskPage) else {
            throw ConfigurationFault(
                "notifier.desk_page",
                "deskPage: \"\(settings.deskPage)\" is not an address as https://genklang.kommune.dk, without a path")
        }
        // With another every letter by Digital Post would wait for a person who can do nothing about it.
        guard MeMo.isCVR(settings.cvr) else {
            throw ConfigurationFault("notifier.cvr", "cvr: \"\(settings.cvr)\" is not the number of an authority")
        }
        _ = try settings.smtp.server(in: data.path)
        // The default lies in the outbox and is made at the start; another has to be there.
        guard
            settings.receiptFolder.isEmpty
                || settings.receiptFolder.hasPrefix("/") && settings.receipts(in: data.path).isUsable
        else {
            throw ConfigurationFault(
                "post.folder",
                "receiptFolder: \(settings.receiptFolder) is no folder that Notifier's user can read and write")
        }
    }

    /// No letter to a real citizen comes from the municipality that everything is tried out with.
    package static func checkReal(_ settings: JSON) throws {
        let (settings, invented) = try (
            settings.decode(NotifierSettings.self), NotifierSettings.defaults.decode(NotifierSettings.self)
        )
        let same = [
            ("municipality", settings.municipality == invented.municipality), ("cvr", settings.cvr == invented.cvr),
            ("office.phone", settings.office.phone == invented.office.phone),
            ("office.addressLines", settings.office.addressLines == invented.office.addressLines),
            ("mailFrom", settings.mailFrom == invented.mailFrom),
        ].filter(\.1).map(\.0)
        guard same.isEmpty else {
            throw ConfigurationFault(
                "notifier.invented",
                "\(same.joined(separator: ", ")): still the invented \(invented.municipality)'s; letters to citizens bear them, "
                    + "so name your own")
        }
    }
}
