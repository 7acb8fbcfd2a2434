// Generated from the vocabulary in rulesets/ by `npm run generate`. Do not edit.

/** An exact decimal, as a JSON number or as its digits. */
export type Decimal = number | string;
/** `"1.2 kg"` or its parts. A bare number is not understood. */
export type Quantity = string | { value: Decimal; unit: string };
/** `"149.90 EUR"` or its parts. A bare number is not understood. */
export type Money = string | { amount: Decimal; currency: string };
/** `"4.7%"`. */
export type Percent = string;
/** `"0.1%"`, `"25 ppb"`, `"90 mg/kg"`. */
export type Share = string;
/** `YYYY-MM-DD`. */
export type CivilDate = string;
/** RFC 3339 with an offset. */
export type Moment = string;
/** `"18 months"`, `"3 years"`, `"10 days"`. */
export type Duration = string;
/** ISO 3166-1 alpha-2, with an ISO 3166-2 subdivision where it matters: `"FR"`, `"ES-CN"`, `"XI"`. */
export type Place = string;
export type Country = string;
/** BCP 47. */
export type Language = string;
/** `"6206.10"` or its digits. */
export type HsCode = string;

/** A fact may say where it comes from. */
export type Stated<T> = T | { value: T; provenance: "given" | "derived" | "verified"; confidence?: number };

/** Shipment. */
export interface Shipment {
  buyer?: {
    /** Kind of buyer. A private person, or a business that buys for its trade. Such as consumer. */
    kind?: Stated<"consumer" | "business">;
    /** UK VAT number of the buyer. The VAT number HMRC gave the buyer's business, where he gives it for this purchase. The number of a Member State does not count. Such as GB123456789. */
    uk_vat_number?: Stated<string | null>;
  };
  customs?: {
    /** Customs declaration accepted on. The day customs accept the import declaration. It, not the day of the order, decides which customs law applies. Such as 2026-07-01. */
    accepted_on?: Stated<CivilDate>;
    /** Cleared for import in. Where the import declaration is lodged; unless stated, where the goods go. Such as DE. */
    cleared_in?: Stated<Place>;
    /** Dataset of the declaration. H1 is the standard import declaration, H6 the postal one, H7 the short one for low values. Unless stated: H7 for a consumer's parcel of low value without preference, else H1. Such as H7. */
    dataset?: Stated<"H1" | "H6" | "H7">;
    /** Preferential origin claimed. The declaration claims a preferential rate of duty because of origin. Such as no. */
    preference_claimed?: Stated<boolean>;
  };
  /** Destination. Where transport to the buyer ends: country, with its region where the law of the country differs by region (FR-RE is Réunion, FR-IDF Paris; ES-CN the Canaries, ES-MD Madrid; XI is Northern Ireland). If only the mainland is known, any of its regions will do: FR-IDF, ES-MD, FI-18, PT-11. Such as DE. */
  destination?: Stated<Place>;
  /** Address on an island. The address the goods go to lies on an island. Asked only where islands of the country have a VAT rate of their own. Such as no. */
  destination_island?: Stated<boolean>;
  /** Gift. An occasional present between private persons, for which nobody pays. Such as no. */
  gift?: Stated<boolean>;
  importer?: {
    /** Imported by a business in its own name. A business (seller, marketplace or buyer) imports the goods into the destination in its own name, rather than the consumer. Such as no. */
    of_record?: Stated<boolean>;
    /** Non-recycled plastic packaging imported this month. Weight of non-recycled plastic in non-reusable packaging that the importer brings into the destination in this calendar month. Such as 4 kg. */
    plastic_month?: Stated<Quantity>;
    /** Plastic packaging made or imported in 12 months. Finished plastic packaging the importer makes in or imports into the destination within twelve months. Such as 2 tonnes. */
    plastic_packaging_12m?: Stated<Quantity>;
  };
  /** Intrinsic value. Net price of all goods of the consignment: without VAT and other taxes shown apart, and without transport and insurance unless they are inside one price. Such as 149.90 EUR. */
  intrinsic_value?: Stated<Money>;
  /** IOSS number. The Import One-Stop-Shop number declared with the consignment: of the seller, his intermediary or the marketplace. Such as IM3720000012. */
  ioss_number?: Stated<string | null>;
  /** Carried by. How the consignment travels; post is the designated postal operator, whatever it flies with. Such as air. */
  mode?: Stated<"air" | "sea" | "road" | "rail" | "post">;
  sender?: {
    /** Kind of sender. Whether a business or a private person sends the goods. Unless a private sender is stated, it is a business. Such as business. */
    kind?: Stated<"business" | "private">;
  };
  /** Several orders sent together. Two or more orders of one buyer from one seller travel together under one transport contract. Such as no. */
  several_orders?: Stated<boolean>;
  /** Sent from. The country the parcel is sent from to the buyer. It is not the origin of the goods. Such as CN. */
  ship_from?: Stated<Place>;
  /** Sold on a marketplace. An online marketplace lets buyer and seller conclude the sale. A site that only takes payments, lists, advertises or redirects is none. Such as yes. */
  sold_on_marketplace?: Stated<boolean>;
  /** Where the goods are when sold. The country in which the goods lie when the buyer orders them; unless stated, the place they are sent from. Such as CN. */
  stock_country?: Stated<Place>;
  /** Day the VAT falls due. For a sale taxed at checkout, the day payment is accepted. Import VAT does not follow it: there the day the declaration is accepted decides. Such as 2026-07-01. */
  tax_point?: Stated<CivilDate>;
  /** Transport and insurance. What is charged for transport and insurance to the destination beside the prices of the goods; 0 where it is free or inside the prices. Such as 5.00 EUR. */
  transport?: Stated<Money>;
  /** Transport shown apart on the invoice. The invoice shows transport and insurance on a line of their own. Such as yes. */
  transport_shown_apart?: Stated<boolean>;
  /** Transport and insurance to the border. The part of transport and insurance up to the place of entry. Unless it is shown, all of it counts. Such as 4.00 EUR. */
  transport_to_border?: Stated<Money>;
  /** Document. */
  documents?: Document[] | null;
  /** Whether documents names all there are. */
  documents_complete?: boolean;
  /** Exchange rate. */
  exchange_rates?: ExchangeRate[] | null;
  /** Whether exchange_rates names all there are. */
  exchange_rates_complete?: boolean;
  /** Item. */
  items?: Item[] | null;
  /** Package. */
  packages?: Package[] | null;
  /** Registration. */
  registrations?: Registration[] | null;
  /** Whether registrations names all there are. */
  registrations_complete?: boolean;
  /** Party with a role. */
  roles?: Role[] | null;
  /** Whether roles names all there are. */
  roles_complete?: boolean;
  /** Seller. */
  seller?: Seller;
  /** Warehouse. */
  site?: Site;
}

/** Item. */
export interface Item {
  /** Category. What kind of goods it is. Perfume includes toilet waters; e-cigarette includes liquids for vaping, with nicotine or without. Such as toy. */
  category?: Stated<"toy" | "textile" | "footwear" | "electronics" | "cosmetic" | "perfume" | "alcohol" | "tobacco" | "e-cigarette" | "coffee" | "tea" | "other">;
  /** Customs value of the line. Value the duty is taken of; unless stated, the price with its share of transport and insurance to the border. Such as 21.00 EUR. */
  customs_value?: Stated<Money>;
  /** Description of the goods. What the goods are, in plain words, as it will stand in the declaration. Such as cotton T-shirt, men's. */
  description?: Stated<string>;
  /** Rate of duty. Rate of the destination's ordinary tariff for this code and origin, with additional duties left out. Such as 4.7%. */
  duty_rate?: Stated<Percent>;
  /** HS or tariff code. Six digits of the Harmonized System, or the longer national code. Such as 6109.10. */
  hs?: Stated<HsCode>;
  /** Net price of the line. Price of all pieces of the line without VAT, and without transport charged beside it. Such as 19.80 EUR. */
  line_price?: Stated<Money>;
  /** Product id of the manufacturer. The identifier the manufacturer gave the product, such as a GTIN or part number. Such as 04006381333931. */
  manufacturer_product_id?: Stated<string | null>;
  /** Product id of the merchant. The identifier under which the seller offers the product. Such as TS-001-BLK-M. */
  merchant_product_id?: Stated<string | null>;
  /** Non-recycled plastic in the packaging. Weight of non-recycled plastic in the non-reusable packaging of the line. Such as 0.2 kg. */
  non_recycled_plastic?: Stated<Quantity>;
  /** Customs origin. Where the goods come from in customs law: the country in which they were made, not the one they are sent from. Such as CN. */
  origin?: Stated<Place>;
  /** Plastic packaging. Weight of the plastic packaging components of the line. Such as 0.5 kg. */
  plastic_packaging?: Stated<Quantity>;
  /** Pieces. Such as 2. */
  quantity?: Stated<Decimal>;
  /** Recycled plastic in the packaging. Share of recycled plastic in the plastic packaging, by weight. Such as 30%. */
  recycled_share?: Stated<Share>;
  /** Prohibited or restricted goods. Import into the destination is forbidden or needs a licence, permit or check. Such as no. */
  restricted?: Stated<boolean>;
  /** SKU. Such as TS-001. */
  sku?: Stated<string>;
  /** Net price of a piece. Price of one piece without VAT, and without transport charged beside it. Such as 9.90 EUR. */
  unit_price?: Stated<Money>;
  /** Vaping liquid. Volume of liquid for vaping in the line, with nicotine or without. Such as 20 mL. */
  vaping_liquid?: Stated<Quantity>;
  /** VAT class. Which rate the law of the destination puts the goods under: standard, or one of the classes that may have a lower rate. Such as standard. */
  vat_class?: Stated<"standard" | "child-clothing" | "books" | "food" | "child-car-seat" | "sanitary-protection" | "other-reduced">;
  /** Document. */
  documents?: Document[] | null;
  /** Whether documents names all there are. */
  documents_complete?: boolean;
  /** Label. */
  labels?: Label[] | null;
  /** Whether labels names all there are. */
  labels_complete?: boolean;
  /** Marking. */
  markings?: Marking[] | null;
  /** Whether markings names all there are. */
  markings_complete?: boolean;
}

/** Package. */
export interface Package {
  /** Package's own number. */
  package_id?: Stated<string>;
}

/** Seller. */
export interface Seller {
  /** Where the seller is established. Where the seller runs his business or has a fixed establishment with staff and means. A registered or virtual office alone is no establishment. Such as CN. */
  established_in?: Stated<Place>;
  /** Cross-border consumer sales in the EU this year. Distance sales of goods from one Member State to consumers in others, all Member States together, in the calendar year. Such as 9000.00 EUR. */
  eu_cross_border_sales_year?: Stated<Money>;
  /** Sells on a platform that reports in the EU. The seller offers goods on a platform that reports its sellers to a Member State. Unless it is stated, the rules on that report are not judged. Such as yes. */
  on_eu_platform?: Stated<boolean>;
  /** Postal address of the seller. The main address the platform holds for the seller. Such as 12 Example Road, Shenzhen. */
  postal_address?: Stated<string | null>;
  /** Sales this calendar year. Number of sales of goods through the reporting platform in the calendar year. Such as 29. */
  sales_count_year?: Stated<Decimal>;
  /** Value of sales this calendar year. What the seller was paid or credited through the reporting platform in the calendar year. Such as 1800.00 EUR. */
  sales_value_year?: Stated<Money>;
  /** Seller's own name for himself. */
  seller_id?: Stated<string>;
  /** Registration. */
  registrations?: Registration[] | null;
  /** Whether registrations names all there are. */
  registrations_complete?: boolean;
}

/** Warehouse. */
export interface Site {
  /** Country of the warehouse. Such as GB. */
  country?: Stated<Place>;
  /** Warehouse's own name. */
  site_id?: Stated<string>;
  /** Stores imported goods of overseas sellers. Goods imported from outside the country, owned by or kept for sellers not established in it and offered for sale, lie in this warehouse. Own goods and goods in transit do not count. Such as yes. */
  stores_imports_for_overseas_sellers?: Stated<boolean>;
  /** Stores for sellers of Great Britain and the EU only. Every seller whose goods the warehouse keeps is established in Great Britain or in the European Union. It matters in Northern Ireland alone. Such as no. */
  stores_only_for_gb_eu_sellers?: Stated<boolean>;
  /** Registration. */
  registrations?: Registration[] | null;
  /** Whether registrations names all there are. */
  registrations_complete?: boolean;
}

/** Document. */
export interface Document {
  /** SKUs, models or lots it covers. */
  covers?: Stated<string[]>;
  /** Document. */
  id?: Stated<string>;
  /** Issued on. */
  issued?: Stated<CivilDate>;
  /** Number. */
  number?: Stated<string | null>;
  /** Valid until. */
  valid_until?: Stated<CivilDate | null>;
}

/** Exchange rate. */
export interface ExchangeRate {
  /** Name of the rate list. Such as eu-customs-rate. */
  exchange?: Stated<string>;
  /** From currency. Such as GBP. */
  from?: Stated<string>;
  /** Rate. How many units of the second currency one unit of the first is. Such as 1.1500. */
  rate?: Stated<Decimal>;
  /** To currency. Such as EUR. */
  to?: Stated<string>;
}

/** Label. */
export interface Label {
  /** Label. */
  id?: Stated<string>;
  /** Languages. */
  languages?: Stated<Language[]>;
  /** Where it stands. */
  on?: Stated<string[]>;
}

/** Marking. */
export interface Marking {
  /** Marking. */
  id?: Stated<"vaping-duty-stamp">;
  /** Where it stands. */
  on?: Stated<string[]>;
}

/** Registration. */
export interface Registration {
  /** Country of registration. */
  country?: Stated<Place>;
  /** Held by. */
  holder?: Stated<"seller" | "importer" | "buyer" | "marketplace" | "site">;
  /** Registration. */
  id?: Stated<"eori" | "fulfilment-house" | "tax-number" | "trade-register" | "union-oss" | "vaping-approval" | "vat-number">;
  /** Number. */
  number?: Stated<string | null>;
}

/** Party with a role. */
export interface Role {
  /** Established in. */
  country?: Stated<Place>;
  /** Role. */
  id?: Stated<"declarant" | "indirect-representative">;
  /** Name. */
  name?: Stated<string>;
}
