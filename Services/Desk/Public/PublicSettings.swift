package import CaseModel
package import Runtime
package import Wire

/// What the pages for citizens may be told in their configuration file.
package struct PublicSettings: Codable {
    /// The port on loopback for the proxy in front; 0 takes any that is free.
    package let port: Int
    /// Whose pages they are, as citizens call it.
    package let municipality: String
    /// Where one rings instead, and when.
    package let phone: String
    package let phoneHours: String
    /// Where browsers find the pages, `https://klag.eksempel.dk`; empty when that is what `Host` says.
    package let publicAddress: String
    /// Where it is told what personal data are used for; empty when there is no such page.
    package let privacyPage: String
    /// The units a citizen may choose among; a list of its own, since these pages may ask nobody.
    package let units: [Unit]
    /// Callback's settings file, from which it is told when somebody rings; beside this file unless its path begins with
    /// a slash, and empty where Callback has none.
    package let callbackSettings: String
    /// Notifier's settings file, found likewise, whose name of the municipality the letters bear; empty where these pages may not
    /// read it.
    package let notifierSettings: String
    /// The header field in which the proxy in front says whom it speaks for, `x-forwarded-for`; empty for none.
    package let proxyHeader: String
    package let complaintsPerSourcePerHour: Int
    package let answersPerSourcePerHour: Int
    package let answersPerCodePerDay: Int

    package struct Unit: Codable {
        package let unit: UnitID
        package let name: String
    }

    package static let defaults: JSON = [
        "port": 7489, "municipality": "Eksempel Kommune", "phone": "99 99 99 99",
        "phoneHours": "mandag til onsdag kl. 8–16, torsdag kl. 8–17 og fredag kl. 8–15", "publicAddress": "",
        "privacyPage": "",
        "units": [
            ["unit": "U-demo03", "name": "Jobcenter Nord"], ["unit": "U-demo04", "name": "Ydelse og Sygedagpenge"],
            ["unit": "U-demo05", "name": "Borgerservice"], ["unit": "U-demo06", "name": "Byg og Miljø"],
        ],
        "callbackSettings": "", "notifierSettings": "", "proxyHeader": "", "complaintsPerSourcePerHour": 10,
        "answersPerSourcePerHour": 20,
        "answersPerCodePerDay": 10, "bus": .null,
    ]

    package static let bounds: SettingBounds = [
        "port": 0...65_535, "complaintsPerSourcePerHour": 1...1_000_000, "answersPerSourcePerHour": 1...1_000_000,
        "answersPerCodePerDay": 1...1_000_000,
    ]

    /// The first setting that nobody could mean, its numbers aside; `nil` when all can be used.
    package var fault: ConfigurationFault? {
        let isAddress =
            publicAddress.isEmpty || publicAddress.hasPrefix("https://") || publicAddress.hasPrefix("http://")
        guard isAddress, !publicAddress.hasSuffix("/") else {
            return ConfigurationFault("configuration.address", "publicAddress: https://HOST expected, without a slash")
        }
        guard !municipality.isEmpty, !phone.isEmpty else {
            return ConfigurationFault("configuration.sender", "municipality, phone: who is complained to, and rung")
        }
        return nil
    }
}

extension PublicSettings {
    /// No citizen complains to the municipality that everything is tried out with; `nil` when it is a real one.
    package var invented: ConfigurationFault? {
        guard let invented = try? Self.defaults.decode(PublicSettings.self) else { return nil }
        let same = [
            ("municipality", municipality == invented.municipality), ("phone", phone == invented.phone),
            ("units", units.contains { unit in invented.units.contains { $0.unit == unit.unit } }),
        ].filter(\.1).map(\.0)
        guard !same.isEmpty else { return nil }
        return ConfigurationFault(
            "public.invented",
            "\(same.joined(separator: ", ")): still the invented \(invented.municipality)'s; citizens read them, so name your own"
        )
    }
}

/// Everything the process needs before it opens its door, read and checked.
struct PublicPreparation {
    let folder: DataFolder
    let settings: PublicSettings
    let policies: CallPolicyBook
    let clock: SystemClock
    let key: [UInt8]
    let bus: BusWay

    init(_ arguments: ServiceArguments) throws {
        folder = DataFolder(arguments.data)
        let json = try Configuration.load(
            arguments.config, over: PublicSettings.defaults, within: PublicSettings.bounds)
        if let bus = json["bus"], !bus.isNull { _ = try BusWay.checked(bus.string ?? "") }
        try Configuration.checkKeys(of: "units", in: json, known: ["unit", "name"])
        settings = try Configuration.read(PublicSettings.self, from: json)
        if let fault = settings.fault { throw fault }
        policies = try Self.policies(settings.callbackSettings, beside: arguments.config)
        try Self.checkName(settings, beside: arguments.config)
        clock = try folder.clock(isDemonstration: arguments.isDemonstration)
        let credentials = Credentials(data: arguments.data)
        key = try credentials.busKey(of: .public)
        bus = try BusWay(of: .public, in: folder, configured: json["bus"]?.string, credentials)
        // No real citizen is met under the name that everything is tried out with.
        if arguments.config != nil, !arguments.isDemonstration, let fault = settings.invented { throw fault }
    }

    /// Callback's policies, from Callback's own file: what a citizen is told is what Callback reckons.
    private static func policies(_ name: String, beside config: String?) throws -> CallPolicyBook {
        guard !name.isEmpty else { return try CallPolicies.read(CallPolicies.defaults) }
        let path = path(of: name, beside: config)
        return try CallPolicies.read(Configuration.load(path, over: Configuration.withShared(CallPolicies.defaults)))
    }

    /// The citizen reads one name here and on the letters, or takes one of them for somebody else's.
    private static func checkName(_ settings: PublicSettings, beside config: String?) throws {
        guard !settings.notifierSettings.isEmpty else { return }
        let letters = try Configuration.load(path(of: settings.notifierSettings, beside: config), over: .object([:]))
        let ours = try PublicSettings.defaults.decode(PublicSettings.self).municipality
        let name = letters["municipality"]?.string ?? ours
        guard name == settings.municipality else {
            throw ConfigurationFault(
                "public.other_than_letters",
                "municipality: \"\(settings.municipality)\" here and \"\(name)\" in \(settings.notifierSettings); citizens read both, "
                    + "so name the same")
        }
    }

    /// A settings file of another service: beside this one unless its path begins with a slash.
    private static func path(of name: String, beside config: String?) -> String {
        let folder = config?.lastIndex(of: "/").map { String(config?[..<$0] ?? "") } ?? "."
        return name.hasPrefix("/") ? name : "\(folder)/\(name)"
    }
}
