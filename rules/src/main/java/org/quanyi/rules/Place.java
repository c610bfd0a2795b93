package org.quanyi.rules;

/// A pooling area (统筹地区) whose law Quanyi knows, with its names.
///
/// @param region its code
/// @param nameZh its name in Chinese
/// @param nameEn its name in English
/// @param synthetic whether it is invented for demonstration and exists nowhere
public record Place(Region region, String nameZh, String nameEn, boolean synthetic) {}
