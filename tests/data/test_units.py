#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: tests/data/test_units.py UNITS-JSON

Currencies have a band in which a dollar's worth of them lies. Those most traded must have one, and those of the past that
are still written about; each band holds a rate of theirs that is well known, and is so wide that it need not be looked at for
many years, and so narrow that a thousand times as much lies outside.
"""
import json
import sys
from decimal import Decimal

# What a dollar was worth in the middle of 2024.
TRADED = {
    'EUR': '0.92', 'JPY': '155', 'GBP': '0.79', 'CNY': '7.25', 'AUD': '1.5', 'CAD': '1.37', 'CHF': '0.9', 'HKD': '7.8', 'SGD': '1.35',
    'SEK': '10.5', 'KRW': '1370', 'NOK': '10.7', 'NZD': '1.63', 'INR': '83.5', 'MXN': '18', 'TWD': '32.4', 'ZAR': '18.4', 'BRL': '5.4',
    'DKK': '6.9', 'PLN': '4', 'THB': '36.5', 'ILS': '3.7', 'IDR': '16300', 'CZK': '23.2', 'AED': '3.67', 'TRY': '32.7', 'HUF': '368',
    'CLP': '930', 'SAR': '3.75', 'PHP': '58.6', 'MYR': '4.7', 'COP': '4100', 'RUB': '88', 'RON': '4.65', 'PEN': '3.8', 'BGN': '1.82',
    'ARS': '905', 'VND': '25400', 'EGP': '47.8', 'KES': '129', 'NGN': '1500', 'PKR': '278', 'BDT': '117', 'UAH': '40.5', 'KWD': '0.307',
}
# What it was worth in a year of theirs.
HISTORIC = {
    'DEM': '1.8', 'FRF': '6', 'ITL': '1700', 'ESP': '150', 'NLG': '2', 'BEF': '37', 'ATS': '12.5', 'PTE': '170', 'FIM': '5.3', 'GRD': '280',
    'IEP': '0.7', 'SKK': '35', 'EEK': '13', 'LVL': '0.55', 'LTL': '2.8', 'SIT': '180', 'CSK': '15', 'SUR': '0.65', 'HRK': '6.2',
}
MARGIN = Decimal('1.1')
# Money that lost its worth within years has no narrow band.
FALLEN = {'ARS', 'TRY', 'NGN'}


def check(bands, code, rate):
    if code not in bands:
        return 'no band'
    low, high = bands[code]
    rate = Decimal(rate)
    if not low * MARGIN <= rate <= high / MARGIN:
        return f'{rate} is not well within {low} to {high}'
    if code not in FALLEN and high / low >= 100:
        return f'{low} to {high} is too wide'
    return None


def main(path):
    with open(path, encoding='utf-8') as file:
        units = json.load(file)['units']
    bands = {unit['code']: [Decimal(end) for end in unit['usd']] for unit in units if 'usd' in unit}
    cases = [(f'traded {code}', check(bands, code, rate)) for code, rate in TRADED.items()]
    cases += [(f'historic {code}', check(bands, code, rate)) for code, rate in HISTORIC.items()]
    cases.append(('at least forty traded', None if len(TRADED) + 1 >= 40 else 'too few'))
    cases += [(f'ends of {code}', None if 0 < low <= high else f'{low} to {high}') for code, (low, high) in bands.items()]
    print(f'1..{len(cases)}')
    for number, (title, mistake) in enumerate(cases, 1):
        print(f"{'not ok' if mistake else 'ok'} {number} - {title}{': ' + mistake if mistake else ''}")
    return 1 if any(mistake for _, mistake in cases) else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
