/** Seconds that a zone's clocks are ahead of UTC at an instant, given in seconds since 1970. */
export function zoneOffset(zone) {
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
    });
    return (instant) => {
        const parts = {};
        for (const { type, value } of format.formatToParts(instant * 1000))
            parts[type] = Number(value);
        const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
        return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - instant;
    };
}
//# sourceMappingURL=zone-offset.js.map